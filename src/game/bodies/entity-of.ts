/** A team of several shows as several bodies, `team`, `team#2`, …: all of them are the one entity. */
export const entityOf = (body: string): string => {
	const mark = body.indexOf('#');
	return mark < 0 ? body : body.slice(0, mark);
};

export const isFirst = (body: string): boolean => !body.includes('#');
