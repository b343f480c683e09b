import type { Mark } from '../views/port-view';
import type { Language, Text } from '../words/text';

/** The few words that the map itself says; everything else comes with the view. */
export const mapName: Text = {
	zh: '港区图。图上的人员、地点和待办均可在旁边的列表中用键盘选取。',
	en: 'Port map. Every person, place and call on it can also be chosen by keyboard from the lists beside it.',
};

export const markWords: Readonly<Record<Mark, Text>> = {
	index: { zh: '阳性', en: 'Positive' },
	contact: { zh: '接触者', en: 'Contact' },
	sealed: { zh: '封控', en: 'sealed' },
	contaminated: { zh: '受污染', en: 'contaminated' },
	treated: { zh: '已消毒', en: 'treated' },
	held: { zh: '已控制', en: 'held' },
};

export const say = (text: Text, language: Language): string => text[language];
export const joined = (first: string, second: string): string => `${first} · ${second}`;
