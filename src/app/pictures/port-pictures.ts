import type { PictureOf, PlayServices } from '../../ui/play/pages/services';

const drawn = {
	day: new WeakMap<PictureOf['drawing'], readonly string[]>(),
	night: new WeakMap<PictureOf['drawing'], readonly string[]>(),
};

/** A port's layers as SVG, drawn once by day and once by night for all its scenarios. */
async function wholeLayersOf({ drawing, night: dark }: PictureOf): Promise<readonly string[]> {
	const [{ drawStill }, { day }, { night }] = await Promise.all([
		import('../../game/drawing/still'),
		import('../../game/drawing/day'),
		import('../../game/drawing/night'),
	]);
	const kept = dark ? drawn.night : drawn.day;
	const known = kept.get(drawing) ?? drawStill(drawing, dark ? night : day).layers.map(({ svg }) => svg);
	kept.set(drawing, known);
	return known;
}

/** Cut to a frame; the browser paints only what the frame shows. */
async function layersOf(of: PictureOf): Promise<readonly string[]> {
	const { x, y } = of.at;
	const box = `viewBox="${x - of.width / 2} ${y - of.height / 2} ${of.width} ${of.height}" width="${Math.round(of.width * of.scale)}" height="${Math.round(of.height * of.scale)}"`;
	return (await wholeLayersOf(of)).map((svg) => svg.replace(/viewBox="[^"]*" width="[^"]*" height="[^"]*"/, box));
}

const loaded = (address: string): Promise<HTMLImageElement> =>
	new Promise((resolve, reject) => {
		const image = new Image();
		image.onload = () => resolve(image);
		image.onerror = () => reject(new Error('The picture of the port cannot be drawn'));
		image.src = address;
	});

async function paint(of: PictureOf): Promise<string> {
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(of.width * of.scale);
	canvas.height = Math.round(of.height * of.scale);
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('No canvas');
	for (const svg of await layersOf(of)) {
		const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
		try {
			context.drawImage(await loaded(address), 0, 0, canvas.width, canvas.height);
		} finally {
			URL.revokeObjectURL(address);
		}
	}
	const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', 0.9));
	if (picture === null) throw new Error('No picture');
	return URL.createObjectURL(picture);
}

/** Pictures of the port, painted when first asked for and kept while the page lives. */
export function portPictures(): PlayServices['picture'] {
	const painted = new Map<string, Promise<string>>();
	// One after the other: the first is there sooner, and the page stays quick.
	let turn: Promise<unknown> = Promise.resolve();
	const inTurn = (of: PictureOf) => {
		const made = turn.then(() => paint(of));
		turn = made.catch(() => undefined);
		return made;
	};
	return (of) => {
		const key = `${of.id} ${of.at.x} ${of.at.y} ${of.night} ${of.width} ${of.height} ${of.scale}`;
		const known = painted.get(key) ?? inTurn(of);
		painted.set(key, known);
		known.catch(() => painted.delete(key));
		return known;
	};
}
