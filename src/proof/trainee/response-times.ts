/**
 * How long people take to decide, as multiples (thousandths) of the median time, in 32 equally likely steps. From the human
 * cognitive reliability correlation (Hannaman, Spurgin and Lukic, NUS-4531, 1984): the chance of not having answered at x
 * medians is exp(−((x − B) / A)^β), with A, B, β of 0.407, 0.7, 1.2 where acting is skill, 0.601, 0.6, 0.9 where it follows
 * rules and 0.791, 0.5, 0.8 where it takes knowledge. A table, so that every machine has the same.
 */
export const responseTimes = {
	skill: [
		713, 732, 750, 768, 784, 801, 818, 835, 853, 871, 889, 907, 927, 947, 967, 989, 1011, 1035, 1060, 1087, 1115, 1145,
		1179, 1215, 1255, 1300, 1352, 1414, 1489, 1588, 1734, 2035,
	],
	rule: [
		606, 621, 637, 655, 674, 694, 716, 739, 763, 789, 816, 845, 875, 908, 943, 980, 1020, 1064, 1110, 1161, 1217, 1278,
		1346, 1422, 1509, 1609, 1727, 1871, 2053, 2300, 2683, 3528,
	],
	knowledge: [
		504, 518, 534, 553, 575, 598, 624, 652, 682, 715, 750, 788, 829, 873, 921, 973, 1029, 1091, 1158, 1232, 1314, 1406,
		1508, 1625, 1760, 1917, 2105, 2336, 2635, 3048, 3702, 5198,
	],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type Behaviour = keyof typeof responseTimes;
