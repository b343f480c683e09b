import type { Channel } from '../../../views/port-view';

/** The word for each channel, and for answering on it: one takes a call, confirms a radio message, checks a picture, signs a paper. */
export const channelWords = {
	phone: 'phone',
	radio: 'radio',
	camera: 'camera',
	paper: 'paper',
} as const satisfies Record<Channel, string>;
/** What somebody does who waits on a channel. */
export const waitsWords = {
	phone: 'waitsPhone',
	radio: 'waitsRadio',
	camera: 'waitsCamera',
	paper: 'waitsPaper',
} as const satisfies Record<Channel, string>;
export const answerWords = {
	phone: 'answerPhone',
	radio: 'answerRadio',
	camera: 'answerCamera',
	paper: 'answerPaper',
} as const satisfies Record<Channel, string>;
export const answeredWords = {
	phone: 'answeredPhone',
	radio: 'answeredRadio',
	camera: 'answeredCamera',
	paper: 'answeredPaper',
} as const satisfies Record<Channel, string>;
