import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture as the browser takes it: eight bits each of red, green and blue. */
interface Picture {
	readonly width: number;
	readonly height: number;
	readonly pixels: Buffer;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const channels = 3;

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
	return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}

/** What a byte is expected to be from its neighbours, filter by filter as PNG numbers them. */
const guesses: readonly ((left: number, up: number, corner: number) => number)[] = [
	() => 0,
	(left) => left,
	(_, up) => up,
	(left, up) => (left + up) >> 1,
	paeth,
];

function decode(png: Buffer): Picture {
	const packed: Buffer[] = [];
	let header: Buffer = Buffer.alloc(0);
	for (let at = signature.length; at < png.length; ) {
		const length = png.readUInt32BE(at);
		const kind = png.toString('latin1', at + 4, at + 8);
		const data = png.subarray(at + 8, at + 8 + length);
		if (kind === 'IHDR') header = data;
		if (kind === 'IDAT') packed.push(data);
		at += 12 + length;
	}
	if (header[8] !== 8 || header[9] !== 2 || header[12] !== 0) throw new Error('not a plain RGB picture');
	const width = header.readUInt32BE(0);
	const height = header.readUInt32BE(4);
	const raw = inflateSync(Buffer.concat(packed));
	const row = width * channels;
	const pixels = Buffer.alloc(row * height);
	for (let y = 0; y < height; y++) {
		const guess = guesses[raw[y * (row + 1)]!]!;
		for (let x = 0; x < row; x++) {
			const at = y * row + x;
			const left = x >= channels ? pixels[at - channels]! : 0;
			const up = y > 0 ? pixels[at - row]! : 0;
			const corner = x >= channels && y > 0 ? pixels[at - row - channels]! : 0;
			pixels[at] = raw[y * (row + 1) + 1 + x]! + guess(left, up, corner);
		}
	}
	return { width, height, pixels };
}

function chunk(kind: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
	const whole = Buffer.alloc(body.length + 8);
	whole.writeUInt32BE(data.length, 0);
	body.copy(whole, 4);
	whole.writeUInt32BE(crc32(body), body.length + 4);
	return whole;
}

function encode({ width, height, pixels }: Picture, filter: number): Buffer {
	const guess = guesses[filter]!;
	const row = width * channels;
	const raw = Buffer.alloc((row + 1) * height);
	for (let y = 0; y < height; y++) {
		raw[y * (row + 1)] = filter;
		for (let x = 0; x < row; x++) {
			const at = y * row + x;
			const left = x >= channels ? pixels[at - channels]! : 0;
			const up = y > 0 ? pixels[at - row]! : 0;
			const corner = x >= channels && y > 0 ? pixels[at - row - channels]! : 0;
			raw[y * (row + 1) + 1 + x] = pixels[at]! - guess(left, up, corner);
		}
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 2, 0, 0, 0], 8);
	const packed = deflateSync(raw, { level: 9, memLevel: 9 });
	return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

/** The same picture in at most so many bytes: packed better, and where that is not enough, with colours a few levels coarser. */
export function smaller(png: Buffer, most: number): Buffer {
	const picture = decode(png);
	for (let step = 1; step <= 8; step++) {
		const pixels = picture.pixels.map((level) => Math.min(255, Math.round(level / step) * step)) as Buffer;
		const [plain, guessed] = [encode({ ...picture, pixels }, 0), encode({ ...picture, pixels }, 4)];
		const best = plain.length < guessed.length ? plain : guessed;
		if (best.length <= most) return best;
	}
	throw new Error(`the picture does not fit into ${most} bytes`);
}
