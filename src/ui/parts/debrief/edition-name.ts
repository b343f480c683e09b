/** The short form of an edition's title: what stands before its first bracket. */
export const editionName = (title: string): string => title.split(/[（(]/)[0]!.trim();
