import type { ModuleSlug } from '../shared/index.ts';
import { LEAST, leastOf, leastTalk, minutesToAsk, pauseOf } from './lesson-minutes.ts';
import { mayHear } from '../catalogue/index.ts';
import type { PlanModule, PlanWish } from './plan-wish.ts';
import type { LeftOut, Lesson, PlanPart, SessionPlan } from './session-plan.ts';
import { spreadTime } from './spread-time.ts';

/**
 * A programme in as many lessons as it needs, in its own order: each module whole, with its talk, in one lesson.
 * The questions before stand in the first lesson and those after in the last one. What stands in no lesson is told
 * with the reason.
 */
export function planSessions(wish: PlanWish): SessionPlan {
	const { length, done } = wish;
	const asking = minutesToAsk(wish.ask, wish.items);
	const fits = asking <= roomOf(length, true);
	const asked = done.flatMap(({ waves }) => waves);
	const owes = (wave: 'baseline' | 'endline') => asking > 0 && !asked.includes(wave);
	const heard = done.flatMap(({ modules }) => modules);
	const judged = wish.modules
		.filter(({ slug }) => !heard.includes(slug))
		.map((module) => ({ module, why: whyNot(module, wish) }));
	const leftOut: LeftOut[] = judged.flatMap(({ module: { slug }, why }) =>
		why === null ? [] : [{ kind: 'module', module: slug, why }]
	);
	for (const wave of ['baseline', 'endline'] as const)
		if (owes(wave) && !fits) leftOut.push({ kind: 'questions', wave });

	let waiting = judged.flatMap(({ module, why }) => (why === null ? [module] : []));
	// Questions before are worth nothing once a story was heard.
	let before = owes('baseline') && fits && heard.length === 0 && waiting.length > 0;
	let after = owes('endline') && fits && (waiting.length > 0 || heard.length > 0);
	const lessons: Lesson[] = [];
	while (waiting.length > 0 || after) {
		const first = done.length + lessons.length === 0;
		let room = roomOf(length, first);
		const baseline = before ? asking : 0;
		room -= baseline;
		const taken: PlanModule[] = [];
		for (const module of waiting) {
			if (leastOf(module, length) > room) break;
			room -= leastOf(module, length);
			taken.push(module);
		}
		waiting = waiting.slice(taken.length);
		const endline = after && waiting.length === 0 && asking <= room ? asking : 0;
		room -= endline;
		if (endline > 0) after = false;
		before = false;
		const parts = partsOf(taken, length, { first, baseline, endline });
		lessons.push({
			number: done.length + lessons.length + 1,
			parts: withPause(spreadTime(parts, room), pauseOf(length)),
			modules: taken.map(({ slug }) => slug),
			left: waiting.map(({ slug }) => slug)
		});
	}
	return { lessons, leftOut };
}

/** The modules of a programme that no class of this age hears. */
export function aboveAge(
	modules: readonly Pick<PlanModule, 'slug' | 'ageBand'>[],
	youngest: PlanWish['youngest']
): readonly ModuleSlug[] {
	return modules.flatMap(({ slug, ageBand }) => (mayHear(ageBand, youngest) ? [] : [slug]));
}

function whyNot(
	module: PlanModule,
	{ hidden, youngest, length }: PlanWish
): 'hidden' | 'age' | 'long' | null {
	if (!mayHear(module.ageBand, youngest)) return 'age';
	if (hidden.includes(module.slug)) return 'hidden';
	return leastOf(module, length) > roomOf(length, true) ? 'long' : null;
}

/** Minutes for modules and questions. */
function roomOf(length: number, first: boolean): number {
	return length - welcomeOf(first) - LEAST.help - LEAST.closing - pauseOf(length);
}

function welcomeOf(first: boolean): number {
	return first ? LEAST.firstWelcome : LEAST.welcome;
}

function partsOf(
	modules: readonly PlanModule[],
	length: number,
	{ first, baseline, endline }: { first: boolean; baseline: number; endline: number }
): readonly PlanPart[] {
	const whole = (kind: PlanPart['kind'], minutes: number): readonly PlanPart[] =>
		minutes > 0 ? [{ kind, module: null, minutes }] : [];
	return [
		...whole('welcome', welcomeOf(first)),
		...whole('baseline', baseline),
		...modules.flatMap((module) => partsOfModule(module, length)),
		...whole('endline', endline),
		...whole('help', LEAST.help),
		...whole('closing', LEAST.closing)
	];
}

function partsOfModule(
	{ slug, minutes, contentNote }: PlanModule,
	length: number
): readonly PlanPart[] {
	const part = (kind: PlanPart['kind'], least: number): PlanPart => ({
		kind,
		module: slug,
		minutes: least
	});
	return [
		part('story', Math.ceil(minutes)),
		...(contentNote === 'none' ? [] : [part('calm', LEAST.calm)]),
		part('talk', leastTalk(length)),
		part('takeaways', LEAST.takeaways)
	];
}

/** Between two things that belong apart, as near to the middle of the lesson as there is such a place. */
function withPause(parts: readonly PlanPart[], pause: number): readonly PlanPart[] {
	if (pause === 0) return parts;
	const middle = parts.reduce((sum, { minutes }) => sum + minutes, 0) / 2;
	let [begun, best, nearest] = [0, 1, Infinity];
	for (const [place, part] of parts.entries()) {
		const apart = place > 0 && BEGINS.has(part.kind) && parts[place - 1]?.kind !== 'welcome';
		if (apart && Math.abs(begun - middle) < nearest) {
			best = place;
			nearest = Math.abs(begun - middle);
		}
		begun += part.minutes;
	}
	return parts.toSpliced(best, 0, { kind: 'pause', module: null, minutes: pause });
}

/** Parts before which a class may rest: never between a story and its talk. */
const BEGINS: ReadonlySet<PlanPart['kind']> = new Set([
	'baseline',
	'story',
	'open',
	'endline',
	'help'
]);
