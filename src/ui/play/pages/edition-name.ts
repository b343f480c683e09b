/** The edition alone, out of a rule pack's whole title: `第九版`, `Ninth edition`. */
export function editionName(title: string): string {
	const found = /第\p{Script=Han}{1,2}版|\w+ edition/u.exec(title)?.[0] ?? title.split(/[（(，,]/)[0]!.trim();
	return found.charAt(0).toUpperCase() + found.slice(1);
}
