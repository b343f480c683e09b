/** What the last frames cost, in milliseconds, oldest first. */
export class Costs {
	private readonly frames: Float64Array;
	private next = 0;
	private filled = 0;
	private began = 0;

	constructor(size = 900) {
		this.frames = new Float64Array(size);
	}

	begin(now: number): void {
		this.began = now;
	}

	end(now: number): void {
		this.frames[this.next] = now - this.began;
		this.next = (this.next + 1) % this.frames.length;
		this.filled = Math.min(this.frames.length, this.filled + 1);
	}

	list(): number[] {
		const from = this.filled < this.frames.length ? 0 : this.next;
		return Array.from({ length: this.filled }, (_, i) => this.frames[(from + i) % this.frames.length] as number);
	}
}
