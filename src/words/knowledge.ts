import type { Catalog } from './catalog';

/** Words of the questions on the rules behind a scenario. */
export const knowledge = {
	title: { zh: '知识题', en: 'Questions on the rules' },
	lead: {
		zh: '练的是处置，考的是规定。知识得分单独计，不进演练得分。',
		en: 'The drill is the skill, this is the knowledge. It is scored apart and never goes into the drill’s score.',
	},
	count: { zh: '{{count}} 道', en: { one: '{{count}} question', other: '{{count}} questions' } },
	best: { zh: '最好', en: 'Best' },
	last: { zh: '上次', en: 'Last time' },
	never: { zh: '还没答过', en: 'Not answered yet' },
	answer: { zh: '去答题', en: 'Answer them' },
	again: { zh: '再答一遍', en: 'Answer again' },
	number: { zh: '第 {{nth}} 题', en: 'Question {{nth}}' },
	yours: { zh: '你的答案', en: 'Your answer' },
	rightIs: { zh: '正确答案', en: 'Right answer' },
	correct: { zh: '答对', en: 'Right' },
	wrong: { zh: '答错', en: 'Wrong' },
	open: { zh: '没答', en: 'Left open' },
	hand: { zh: '交卷', en: 'Mark my answers' },
	answered: { zh: '已答 {{count}} / {{of}}', en: '{{count}} of {{of}} answered' },
	leftOpen: { zh: '没答的按答错计', en: 'Those left open count as wrong' },
	result: { zh: '知识得分', en: 'Knowledge' },
	resultText: { zh: '答对 {{right}} / {{of}} 道', en: '{{right}} of {{of}} right' },
	edition: { zh: '依据 {{title}}', en: 'By {{title}}' },
	toBriefing: { zh: '回到简报', en: 'Back to the briefing' },
	source: { zh: '依据', en: 'Basis' },
	ofOurs: { zh: '本演练预案', en: 'The plan of this drill' },
} as const satisfies Catalog;
