import { answerOf, findCards, NO_CARDS, seeCards } from '#lib/domain/cards/index.ts';
import { makeScene, type SceneWishes } from './scene.ts';

/** Holds the reader of answer cards against rendered classes: `npm run bench:cards`. */
const FRAMES = 8;
const SCENES = Number(process.argv[2] ?? 4);

const room = { cards: 30, distance: [2, 7], light: 1, motion: 2, blur: 0.7 } as const;
const hd = { width: 1280, height: 720 } as const;
const full = { width: 1920, height: 1080 } as const;
const wanted = process.argv[3] ?? '';
const cases: readonly (readonly [string, SceneWishes])[] = [
	['1920x1080, cards of 14-18 cm at 2-7 m', { ...room, ...full, side: [0.14, 0.18] }],
	['1920x1080, the same, dim (0.2)', { ...room, ...full, side: [0.14, 0.18], light: 0.2 }],
	['1920x1080, the same, moving hands (6 px)', { ...room, ...full, side: [0.14, 0.18], motion: 6 }],
	['1920x1080, A4 cards of 20 cm at 2-7 m', { ...room, ...full, side: [0.2, 0.2] }],
	['1280x720, cards of 14-18 cm at 2-7 m', { ...room, ...hd, side: [0.14, 0.18] }],
	['1280x720, A4 cards of 20 cm at 2-7 m', { ...room, ...hd, side: [0.2, 0.2] }],
	[
		'1280x720, cards of 14-18 cm at 2-4 m',
		{ ...room, ...hd, cards: 16, distance: [2, 4], side: [0.14, 0.18] }
	]
];

const columns = [
	'found in one frame',
	'counted after 8',
	'wrong answers',
	'false cards per frame',
	'false counted',
	'ms per frame'
];
console.log(['case', ...columns].join(' | '));
for (const [name, wishes] of cases.filter(([one]) => one.includes(wanted)))
	console.log([name, ...measure(wishes)].join(' | '));

function measure(wishes: SceneWishes): readonly string[] {
	let state = 7;
	const random = () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
	const sums = {
		shown: 0,
		seen: 0,
		held: 0,
		counted: 0,
		wrong: 0,
		strangers: 0,
		falselyCounted: 0,
		ms: 0,
		frames: 0
	};
	const byMetres = new Map<number, { held: number; counted: number }>();
	for (let n = 0; n < SCENES; n++) {
		const scene = makeScene(wishes, random);
		let tally = NO_CARDS;
		for (let frame = 0; frame < FRAMES; frame++) {
			const picture = scene.photograph();
			const start = performance.now();
			const found = findCards(picture);
			sums.ms += performance.now() - start;
			sums.frames++;
			tally = seeCards(tally, found);
			sums.shown += scene.placed.length;
			for (const { card } of found) {
				if (scene.placed.some((one) => one.card === card)) sums.seen++;
				else sums.strangers++;
			}
		}
		for (const { card, answer, metres } of scene.placed) {
			const told = answerOf(tally, card);
			const row = byMetres.get(Math.floor(metres)) ?? { held: 0, counted: 0 };
			row.held++;
			sums.held++;
			if (told !== null) {
				row.counted++;
				sums.counted++;
				if (told !== answer) sums.wrong++;
			}
			byMetres.set(Math.floor(metres), row);
		}
		sums.falselyCounted += Object.keys(tally.seen).filter(
			(card) =>
				answerOf(tally, Number(card)) !== null &&
				!scene.placed.some((one) => one.card === Number(card))
		).length;
	}
	const share = (part: number, whole: number) =>
		`${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
	const far = [...byMetres]
		.sort(([a], [b]) => a - b)
		.map(([metres, { held, counted }]) => `${metres} m ${share(counted, held)}`)
		.join(', ');
	return [
		share(sums.seen, sums.shown),
		`${share(sums.counted, sums.held)} of ${sums.held} (${far})`,
		share(sums.wrong, sums.counted),
		(sums.strangers / sums.frames).toFixed(3),
		String(sums.falselyCounted),
		(sums.ms / sums.frames).toFixed(0)
	];
}
