/** Names of what the browser keeps. */
export const kinds = ['drills', 'records', 'handIns', 'sheets'] as const;
export type Kind = (typeof kinds)[number];

const name = 'muster';
/** Raised whenever a kind is added: what is there stays. */
const version = 2;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
	});

function open(): Promise<IDBDatabase> {
	const request = indexedDB.open(name, version);
	request.onupgradeneeded = () => {
		for (const kind of kinds) {
			if (!request.result.objectStoreNames.contains(kind)) request.result.createObjectStore(kind);
		}
	};
	return done(request);
}

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
	opened ??= open().then((found) => {
		const forget = () => {
			opened = undefined;
		};
		// Another tab brings a newer build, or the browser took the connection: the next use opens it again.
		found.onversionchange = () => {
			found.close();
			forget();
		};
		found.onclose = forget;
		return found;
	});
	opened.catch(() => {
		opened = undefined;
	});
	return opened;
}

export async function readOne<T>(kind: Kind, key: string): Promise<T | undefined> {
	const found = await database();
	return done(found.transaction(kind).objectStore(kind).get(key) as IDBRequest<T | undefined>);
}

export async function readAll<T>(kind: Kind): Promise<readonly T[]> {
	const found = await database();
	return done(found.transaction(kind).objectStore(kind).getAll() as IDBRequest<T[]>);
}

/** Resolves when the browser says that it is on the disk, not when it was asked. */
export async function change(
	within: readonly Kind[],
	work: (store: (kind: Kind) => IDBObjectStore) => void,
): Promise<void> {
	const found = await database();
	const transaction = found.transaction([...within], 'readwrite', { durability: 'strict' });
	const finished = new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
		transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'));
	});
	work((kind) => transaction.objectStore(kind));
	// Said, not waited for: a page that is being closed gets no further turn in which it would commit by itself.
	transaction.commit?.();
	await finished;
}
