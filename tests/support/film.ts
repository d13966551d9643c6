import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** What a phone's camera gives at the least today. */
const WIDTH = 960;
const HEIGHT = 720;
const FRAMES_IN_A_SECOND = 10;

/**
 * Films pictures as a hand-held camera would see them on another phone: turned a little, not quite sharp, darker towards
 * one side, with noise. Written as the y4m file that Chromium's fake camera plays in a loop.
 */
export async function writeFilm(
	page: Page,
	pictures: readonly Buffer[],
	path: string
): Promise<void> {
	const header = Buffer.from(
		`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_IN_A_SECOND}:1 Ip A1:1 C420jpeg\n`
	);
	const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
	const frames: Buffer[] = [header];
	for (const [at, picture] of pictures.entries()) {
		const luma = await page.evaluate(photograph, {
			png: picture.toString('base64'),
			width: WIDTH,
			height: HEIGHT,
			turn: ((at % 5) - 2) * 0.02,
			seed: at + 1
		});
		const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(luma, 'base64'), grey]);
		frames.push(frame);
	}
	writeFileSync(path, Buffer.concat(frames));
}

/**
 * Pictures in shades of grey as the film that Chromium's fake camera plays in a loop. All have the size of the first.
 */
export function writeGreyFilm(
	pictures: readonly {
		readonly width: number;
		readonly height: number;
		readonly data: Uint8Array;
	}[],
	path: string
): void {
	const { width = 0, height = 0 } = pictures[0] ?? {};
	const header = `YUV4MPEG2 W${width} H${height} F${FRAMES_IN_A_SECOND}:1 Ip A1:1 C420jpeg\n`;
	const grey = Buffer.alloc((width * height) / 2, 128);
	const frames = pictures.flatMap(({ data }) => [Buffer.from('FRAME\n'), Buffer.from(data), grey]);
	writeFileSync(path, Buffer.concat([Buffer.from(header), ...frames]));
}

interface Shot {
	readonly png: string;
	readonly width: number;
	readonly height: number;
	readonly turn: number;
	readonly seed: number;
}

/** Runs in the page. The brightness of each pixel, as base64. */
async function photograph({ png, width, height, turn, seed }: Shot): Promise<string> {
	const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
	const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('no canvas');
	context.fillStyle = '#777';
	context.fillRect(0, 0, width, height);
	context.translate(width / 2, height / 2);
	context.rotate(turn);
	context.filter = 'blur(0.8px)';
	const side = height * 0.86;
	context.drawImage(picture, -side / 2, -side / 2, side, side);
	const { data } = context.getImageData(0, 0, width, height);
	let state = seed;
	let luma = '';
	for (let at = 0; at < width * height; at += 1) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		const noise = (state / 2 ** 32 - 0.5) * 24;
		const light = 0.65 + (0.3 * (at % width)) / width;
		const value = (data[at * 4] ?? 0) * light + 20 + noise;
		luma += String.fromCharCode(Math.max(0, Math.min(255, Math.round(value))));
	}
	return btoa(luma);
}
