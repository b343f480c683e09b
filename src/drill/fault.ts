/** A scenario the engine cannot run: it loops without end or names what is not there. Its message says what. */
export class ScenarioFault extends Error {}
