import type Phaser from 'phaser';
import type { Point } from '../views/port-map';
import type { PortView, Selection } from '../views/port-view';
import type { Language } from '../words/text';
import { Beams } from './bodies/beams';
import { Bodies } from './bodies/bodies';
import { Wardrobe } from './bodies/wardrobe';
import type { Lens } from './camera/lens';
import { type Box, seen, type View } from './camera/window';
import { type Palette, palettes } from './drawing/palette';
import type { Layers, PortOptions, Spot } from './facade';
import { selectionAt } from './hit';
import { Ground } from './ink/ground';
import { Stamps } from './ink/stamps';
import { Writing } from './ink/writing';
import { Marks } from './marks/marks';
import { Threads } from './marks/threads';
import { Routes } from './routes/routes';
import { Countdown } from './signs/countdown';
import type { Target } from './signs/face';
import { Figures } from './signs/figures';
import { SignPainter } from './signs/paint';
import type { SignTools } from './signs/sign';
import { Signs } from './signs/signs';
import { labelsOf, toldBySigns, wantedSigns } from './signs/wanted';
import type { Pixels } from './stage/renderer';
import { Still } from './still/still';
import { markedPlaces } from './zones/marked-places';
import { middleOf } from './zones/outline';
import { Zones } from './zones/zones';

/** Painting may take this much of a frame; the rest of it waits for the next. */
const workMs = 6;
/** Signs are looked over this often while the drill goes on, and at once when somebody chooses something. */
const signsEveryMs = 120;
/** After a drag the camera counts as resting. */
const restMs = 120;
const tileSide = 512;
const reachMouse = 14;
const reachTouch = 22;

const nothing: PortView = { at: 0, night: false, actors: [], zones: [], routes: [], calls: [], links: [] };

/** The drawn port: what stands still, who moves, what is marked and what is said, kept true to the view shown. */
export class PortScreen {
	readonly writing: Writing;
	private readonly stamps: Stamps;
	private readonly still: Still;
	private readonly wardrobe: Wardrobe;
	private readonly bodies: Bodies;
	private readonly zones: Zones;
	private readonly routes: Routes;
	private readonly marks: Marks;
	private readonly threads: Threads;
	private readonly signs: Signs;
	private readonly ground = new Ground();
	private readonly labels;
	private tools: SignTools;
	private palette: Palette;
	private wished: Palette;
	private readonly stir: () => void;
	private view = nothing;
	private marked = markedPlaces([]);
	private selection: Selection;
	private hovered: string | undefined;
	private layers: Layers = { labels: true, routes: true, zones: true };
	private scale = 0;
	private lookedAt: View = { x: 0, y: 0, zoom: 0 };
	private changedAt = 0;
	private held = false;
	private working = true;
	private signsDue = true;
	private signsFresh = true;
	private told = '';
	private signedAt = 0;
	private fresh = true;

	constructor(
		private readonly land: Phaser.Scene,
		private readonly over: Phaser.Scene,
		private readonly options: PortOptions,
		private readonly lens: Lens,
		private pixels: Pixels,
		private language: Language,
		night: boolean,
		/** Something has changed of itself: a font or a drawing has come. */
		stir: () => void,
	) {
		this.palette = night ? palettes.night : palettes.day;
		this.wished = this.palette;
		this.scale = lens.rest.zoom * pixels.ratio;
		this.labels = labelsOf(options.port);
		this.writing = new Writing(options.parent, () => {
			this.renewSigns();
			stir();
		});
		this.stamps = new Stamps(land.textures);
		this.stamps.renew(this.scale);
		this.still = new Still(land, options.port.drawing, tileSide, (picture, frame, palette) => {
			this.ground.use(picture, frame, palette);
			if (palette !== this.palette) this.light(palette);
			this.signsDue = true;
		});
		this.stir = stir;
		this.wardrobe = new Wardrobe(land.textures, this.palette, (outfit, sheet) => this.bodies.dress(outfit, sheet));
		this.wardrobe.renew(this.scale, this.palette);
		this.bodies = new Bodies(land, this.wardrobe, new Beams(land, this.stamps));
		this.bodies.light(night);
		this.zones = new Zones(land, this.palette, this.scale);
		this.routes = new Routes(land, this.stamps, this.palette, this.scale);
		this.marks = new Marks(land, this.stamps, this.palette, options.reducedMotion);
		this.threads = new Threads(land);
		this.tools = this.newTools();
		this.signs = new Signs(this.tools, this.writing, (every) => this.routes.ahead(every));
	}

	/** Resolves when the port can be seen. */
	async open(): Promise<void> {
		await this.still.use(this.palette);
		this.lens.setLand(this.still.frame);
		await new Promise<void>((seen) => {
			this.onPainted = seen;
		});
	}

	private onPainted: (() => void) | undefined;

	show(view: PortView, now: number): void {
		const zonesChanged = view.zones !== this.view.zones;
		this.view = view;
		this.bodies.show(view.actors, now);
		if (zonesChanged) {
			this.marked = markedPlaces(view.zones);
			this.zones.show(this.marked);
		}
		this.routes.show(view.routes);
		this.follow();
		if (this.zones.due || this.wardrobe.loading) this.working = true;
		this.signsFresh = true;
	}

	select(selection: Selection): void {
		this.selection = selection;
		const place = selection?.kind === 'place' ? selection.id : undefined;
		this.zones.choose(place === undefined ? undefined : this.areaOf(place));
		this.follow();
		this.signsDue = true;
	}

	/** True if that changes what is shown. */
	hover(id: string | undefined): boolean {
		if (id === this.hovered) return false;
		this.hovered = id;
		this.signsDue = true;
		return true;
	}

	/** Where a thing, a place or a point is; nothing if it is not on the map. */
	find(on: Spot): Point | undefined {
		if (!('id' in on)) return on;
		const body = this.bodies.all.get(on.id) ?? this.view.actors.find(({ id }) => id === on.id);
		if (body) return body;
		const zone = this.view.zones.find(({ id }) => id === on.id);
		const place = this.options.port.places.find(({ id }) => id === (zone?.place || on.id));
		if (place) return place.area.length >= 3 ? middleOf(place.area) : place.at;
		return zone ? middleOf(zone.area) : undefined;
	}

	/** The CSS pixel at which something is drawn now. */
	where(on: Spot): Point | undefined {
		const at = this.find(on);
		const { x, y, zoom } = this.lens.view;
		return at && { x: (at.x - x) * zoom, y: (at.y - y) * zoom };
	}

	setLanguage(language: Language): void {
		this.language = language;
		this.signsDue = true;
	}

	/** The land is painted in the other light first; then everything on it changes with it, in one frame. */
	setNight(night: boolean): void {
		const palette = night ? palettes.night : palettes.day;
		if (palette === this.wished) return;
		this.wished = palette;
		void this.still.use(palette).then(() => {
			this.working = true;
			this.stir();
		});
	}

	setLayers(layers: Layers): void {
		this.layers = layers;
		this.zones.setVisible(layers.zones);
		this.routes.setVisible(layers.routes);
		this.signsDue = true;
	}

	setPixels(pixels: Pixels): void {
		const finer = pixels.ratio !== this.pixels.ratio;
		this.pixels = pixels;
		this.lookedAt = { ...this.lookedAt, zoom: 0 };
		if (finer) this.renewSigns();
	}

	/** A finger holds the map: nothing is painted for a zoom that it only passes through. */
	hold(held: boolean): void {
		this.held = held;
	}

	/** What a press at a pixel means: a sign, somebody, somewhere. */
	at(pixel: Point, touch: boolean): Target | undefined {
		const sign = this.signs.at(pixel);
		if (sign && !sign.bare) return sign.target;
		// Who is named is meant, unless the name lies right over somebody else.
		const exact = sign?.target.kind === 'entity';
		const reach = exact ? 0 : (touch ? reachTouch : reachMouse) / this.lens.view.zoom;
		const under = selectionAt(this.bodies.all.values(), this.options.port.places, this.lens.toMetres(pixel), reach);
		// A name may lie over who stands there: he is what is meant.
		return under?.kind === 'entity' ? under : (sign?.target ?? under);
	}

	/** Draws up the next frame; true while anything is still to change without being told. */
	frame(now: number): boolean {
		this.lens.tick(now);
		const view = this.onPixels(this.lens.view);
		const moved = view.x !== this.lookedAt.x || view.y !== this.lookedAt.y || view.zoom !== this.lookedAt.zoom;
		const window = seen(view, { x: 0, y: 0, width: this.pixels.width, height: this.pixels.height });
		if (moved) this.look(view, window, now);
		const resting = !this.held && !this.lens.travelling && now - this.changedAt >= restMs;
		// A camera on its way has a scale to come; fingers have none until they let go.
		const scale = this.lens.rest.zoom * this.pixels.ratio;
		if (scale !== this.scale && (resting || this.lens.travelling)) {
			this.scale = scale;
			this.renewLand();
			this.signsDue = true;
		}
		const walked = this.bodies.tick(now);
		if (this.working || moved) this.work(window);
		this.marks.tick(now, view.zoom, walked || moved);
		if (this.fresh) this.threads.aim(this.view.links, this.chosen, this.bodies.all, this.marks.groups);
		if (walked || this.fresh) this.threads.tick(this.palette);
		this.stamps.sweep();
		this.sign(view, resting, now);
		this.fresh = false;
		return walked || moved || !resting || this.working || this.signsFresh || this.signs.waiting || this.marks.breathes;
	}

	destroy(): void {
		this.writing.destroy();
		this.still.destroy();
		this.wardrobe.destroy();
		this.zones.destroy();
		this.routes.destroy();
		this.signs.destroy();
	}

	/** The view moved to whole device pixels, so that tiles lie on them exactly. Not while the zoom changes. */
	private onPixels(view: View): View {
		if (this.lens.travelling && this.lens.rest.zoom !== view.zoom) return view;
		const scale = view.zoom * this.pixels.ratio;
		const { frame } = this.still;
		const snap = (at: number, from: number) => from + Math.round((at - from) * scale) / scale;
		return { x: snap(view.x, frame.x), y: snap(view.y, frame.y), zoom: view.zoom };
	}

	private look(view: View, window: Box, now: number): void {
		this.lookedAt = view;
		this.changedAt = now;
		this.land.cameras.main.setZoom(view.zoom * this.pixels.ratio).setScroll(view.x, view.y);
		const { frame } = this.still;
		this.bodies.look(window, { scale: view.zoom * this.pixels.ratio, x: frame.x, y: frame.y });
		this.options.onCamera({ ...seen(view, this.lens.free), zoom: view.zoom });
	}

	/** Paints for a few milliseconds: first a sketch of the land, then who is on it, then the land in full. */
	private work(window: Box): void {
		const deadline = performance.now() + workMs;
		let left = this.still.sketch(deadline);
		if (!left) {
			while (this.zones.work() || this.wardrobe.work()) {
				left = performance.now() > deadline;
				if (left) break;
			}
		}
		if (!left) left = this.still.work(this.scale, window, deadline);
		this.still.look(window);
		this.working = left || this.wardrobe.loading;
		if (this.still.sharp && !this.wardrobe.loading) {
			this.onPainted?.();
			this.onPainted = undefined;
		}
	}

	private light(palette: Palette): void {
		this.palette = palette;
		this.renewLand();
		this.renewSigns();
	}

	private renewLand(): void {
		this.stamps.renew(this.scale);
		this.wardrobe.renew(this.scale, this.palette);
		this.zones.renew(this.scale, this.palette);
		this.routes.renew(this.scale, this.palette);
		this.routes.show(this.view.routes);
		this.marks.renew(this.palette);
		this.bodies.light(this.palette === palettes.night);
		this.working = true;
		this.fresh = true;
	}

	private renewSigns(): void {
		this.tools.figures.destroy();
		this.tools.countdown.destroy();
		this.tools = this.newTools();
		this.signs.renew(this.tools);
		this.signsDue = true;
	}

	private newTools(): SignTools {
		const { over, writing, palette } = this;
		const { ratio } = this.pixels;
		return {
			scene: over,
			painter: new SignPainter(writing, palette, ratio),
			figures: new Figures(over.textures, writing, palette, ratio),
			countdown: new Countdown(over.textures, palette, ratio),
			ratio,
		};
	}

	private areaOf(id: string): readonly Point[] | undefined {
		const area = this.options.port.places.find((place) => place.id === id)?.area;
		return area ?? this.view.zones.find((zone) => zone.place === id)?.area;
	}

	private get chosen() {
		return this.selection?.kind === 'entity' ? this.bodies.all.get(this.selection.id) : undefined;
	}

	/** Brings the marks, and what lies on top, up to date with who is where and what is selected. */
	private follow(): void {
		const { view, chosen } = this;
		const raised = new Set(view.routes.map(({ actor }) => actor));
		for (const actor of view.actors) if (actor.marks.length > 0) raised.add(actor.id);
		if (chosen) raised.add(chosen.id);
		this.bodies.raise(raised);
		this.marks.show(this.bodies.all.values(), chosen);
		this.fresh = true;
	}

	private sign(view: View, resting: boolean, now: number): void {
		const { selection, hovered, language, labels, marked } = this;
		const zoom = this.lens.rest.zoom;
		if (this.signsFresh && now - this.signedAt >= signsEveryMs) {
			this.signedAt = now;
			this.signsFresh = false;
			const told = toldBySigns(this.view, zoom);
			if (told !== this.told) this.signsDue = true;
			this.told = told;
			this.signs.run(this.view);
		}
		if (this.signsDue) {
			this.signsDue = false;
			const groundAt = (x: number, y: number) => this.ground.at(x, y);
			const { view: shown, layers: shows } = this;
			this.signs.show(
				wantedSigns({ view: shown, labels, marked, selection, hovered, zoom, language, shows, groundAt }),
			);
		}
		this.signs.tick(view, this.lens.free, this.lens.cards, this.bodies.all, resting, now);
	}
}
