import { planeOf } from '#lib/domain/cards/index.ts';

type Spot = readonly [number, number];

/** A picture of light, painted from far to near. */
export class Canvas {
	readonly width: number;
	readonly height: number;
	#light: Float32Array;

	constructor(width: number, height: number, light: number) {
		this.width = width;
		this.height = height;
		this.#light = new Float32Array(width * height).fill(light);
	}

	shade(light: (x: number, y: number) => number): void {
		for (let y = 0; y < this.height; y++)
			for (let x = 0; x < this.width; x++)
				this.#light[y * this.width + x] = light(x / this.width, y / this.height);
	}

	ellipse(cx: number, cy: number, rx: number, ry: number, light: number): void {
		for (let y = Math.floor(cy - ry); y <= cy + ry; y++)
			for (let x = Math.floor(cx - rx); x <= cx + rx; x++) {
				if (x < 0 || y < 0 || x >= this.width || y >= this.height) continue;
				if (((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1)
					this.#light[y * this.width + x] = light;
			}
	}

	/** Each pixel is the mean of nine places in it, so that edges are as soft as a sensor sees them. */
	quad(corners: readonly Spot[], light: (u: number, v: number) => number): void {
		const inverse = inverseOf(corners);
		const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
		const [left, right] = [
			Math.max(0, Math.floor(Math.min(...xs))),
			Math.min(this.width - 1, Math.ceil(Math.max(...xs)))
		];
		const [top, bottom] = [
			Math.max(0, Math.floor(Math.min(...ys))),
			Math.min(this.height - 1, Math.ceil(Math.max(...ys)))
		];
		for (let y = top; y <= bottom; y++)
			for (let x = left; x <= right; x++) {
				let [sum, hits] = [0, 0];
				for (const dy of [1 / 6, 1 / 2, 5 / 6])
					for (const dx of [1 / 6, 1 / 2, 5 / 6]) {
						const [u, v] = inverse(x + dx, y + dy);
						if (u < 0 || v < 0 || u >= 1 || v >= 1) continue;
						sum += light(u, v);
						hits++;
					}
				if (hits === 0) continue;
				const at = y * this.width + x;
				this.#light[at] = (sum + (9 - hits) * (this.#light[at] ?? 0)) / 9;
			}
	}

	/** The place in the picture of a place within four corners. */
	within(corners: readonly Spot[], u: number, v: number): Spot {
		const { x, y } = planeOf(cornersOf(corners))(u, v);
		return [x, y];
	}

	smear(length: number, angle: number): void {
		const steps = Math.ceil(length);
		if (steps < 1) return;
		const from = this.#light;
		const to = new Float32Array(from.length);
		const shifts = Array.from({ length: steps + 1 }, (_, n) => {
			const far = length * (n / steps - 0.5);
			return [Math.round(far * Math.cos(angle)), Math.round(far * Math.sin(angle))] as const;
		});
		for (let y = 0; y < this.height; y++)
			for (let x = 0; x < this.width; x++) {
				let sum = 0;
				for (const [dx, dy] of shifts) sum += from[this.#at(x + dx, y + dy)] ?? 0;
				to[y * this.width + x] = sum / shifts.length;
			}
		this.#light = to;
	}

	soften(radius: number): void {
		if (radius < 0.2) return;
		const reach = Math.ceil(radius * 2.5);
		const weights = Array.from({ length: 2 * reach + 1 }, (_, n) =>
			Math.exp(-((n - reach) ** 2) / (2 * radius * radius))
		);
		const all = weights.reduce((sum, one) => sum + one, 0);
		for (const [sx, sy] of [
			[1, 0],
			[0, 1]
		] as const) {
			const from = this.#light;
			const to = new Float32Array(from.length);
			for (let y = 0; y < this.height; y++)
				for (let x = 0; x < this.width; x++) {
					let sum = 0;
					for (let n = 0; n < weights.length; n++)
						sum +=
							(weights[n] ?? 0) * (from[this.#at(x + sx * (n - reach), y + sy * (n - reach))] ?? 0);
					to[y * this.width + x] = sum / all;
				}
			this.#light = to;
		}
	}

	/** What the sensor makes of it: in little light it counts fewer photons, and turns up the rest with its noise. */
	expose(light: number, random: () => number): Uint8Array {
		const shade = Math.min(1, light ** 0.5);
		const noise = 0.012 / Math.sqrt(light);
		return Uint8Array.from(this.#light, (value) => {
			const chance = random() + random() + random() - 1.5;
			const lit = Math.max(0, value + chance * 2 * noise);
			return Math.min(255, Math.round(255 * shade * lit ** (1 / 1.8)));
		});
	}

	#at(x: number, y: number): number {
		const [column, row] = [
			Math.min(this.width - 1, Math.max(0, x)),
			Math.min(this.height - 1, Math.max(0, y))
		];
		return row * this.width + column;
	}
}

function cornersOf(corners: readonly Spot[]) {
	const [a, b, c, d] = corners.map(([x, y]) => ({ x, y }));
	if (a === undefined || b === undefined || c === undefined || d === undefined)
		throw new Error('four corners are needed');
	return [a, b, c, d] as const;
}

/** From the picture to the unit square. */
function inverseOf(corners: readonly Spot[]): (x: number, y: number) => Spot {
	const at = planeOf(cornersOf(corners));
	// A plane is fixed by nine numbers; three of its points and the horizon are enough to turn it round.
	const m = matrixOf(at);
	const [a, b, c, d, e, f, g, h, i] = m;
	const inverse = [
		e * i - f * h,
		c * h - b * i,
		b * f - c * e,
		f * g - d * i,
		a * i - c * g,
		c * d - a * f,
		d * h - e * g,
		b * g - a * h,
		a * e - b * d
	] as const;
	return (x, y) => {
		const w = inverse[6] * x + inverse[7] * y + inverse[8];
		return [
			(inverse[0] * x + inverse[1] * y + inverse[2]) / w,
			(inverse[3] * x + inverse[4] * y + inverse[5]) / w
		];
	};
}

type Nine = readonly [number, number, number, number, number, number, number, number, number];

function matrixOf(at: (u: number, v: number) => { readonly x: number; readonly y: number }): Nine {
	const [o, p, q, r] = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)];
	const [sx, sy] = [o.x - p.x + q.x - r.x, o.y - p.y + q.y - r.y];
	const [dx1, dy1, dx2, dy2] = [p.x - q.x, p.y - q.y, r.x - q.x, r.y - q.y];
	const scale = dx1 * dy2 - dx2 * dy1;
	const g = (sx * dy2 - dx2 * sy) / scale;
	const h = (dx1 * sy - sx * dy1) / scale;
	return [
		p.x - o.x + g * p.x,
		r.x - o.x + h * r.x,
		o.x,
		p.y - o.y + g * p.y,
		r.y - o.y + h * r.y,
		o.y,
		g,
		h,
		1
	];
}
