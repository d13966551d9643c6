import { peopleOfRooms, type GroupOutcome } from '../group/index.ts';
import { WAVES, type Wave } from '../outcome/index.ts';
import type { ItemKey } from '../quiz/index.ts';
import { groupBy, type ItemId } from '../shared/index.ts';
import { handsChange, type HandsChange } from './hands-change.ts';
import { handsWave, type HandsWave } from './hands-wave.ts';
import { twoMeanings } from './held-meaning.ts';
import { judgeHands, type JudgedHands } from './judged-hands.ts';
import { isOfTheme, themesOf, type Theme } from './theme.ts';

/**
 * What rooms answered by hands or cards. Nobody in a room can be met again, so waves are compared as two groups of
 * different people, however many of them are the same: these are counts without links, and are told as such.
 */
export interface HandsReport {
	/** Waves in which a room was counted. `people`: of each sitting the most that were present. */
	readonly reach: readonly {
		readonly wave: Wave;
		readonly rooms: number;
		readonly people: number;
	}[];
	readonly themes: readonly HandsTheme[];
	/** Records that no key could judge. */
	readonly notJudged: number;
}

export interface HandsTheme extends Theme, HandsFigures {
	/** Of each idea: an item, together with its twin of the other form. */
	readonly questions: readonly HandsQuestion[];
}

export interface HandsQuestion extends HandsFigures {
	/** The items that were asked, in the order of the waves. */
	readonly items: readonly { readonly item: ItemId; readonly version: number }[];
}

export interface HandsFigures {
	readonly waves: readonly HandsWave[];
	readonly changes: readonly HandsChange[];
}

/** `groups` in any order, of one cohort or several; the same record twice counts once. */
export function handsReport(
	groups: readonly GroupOutcome[],
	keys: readonly ItemKey[]
): HandsReport {
	const records = [...new Map(groups.map((group) => [group.id, group])).values()].toSorted(
		(one, other) => (one.id < other.id ? -1 : 1)
	);
	const { judged, notJudged } = judgeHands(records, keys);
	const changed = twoMeanings(versionsOf(records), keys);
	const themes = themesOf(keys.filter((key) => judged.some((one) => one.key === key)));
	return {
		reach: reachOfRooms(records),
		themes: themes.map((theme) => {
			const own = judged.filter(({ key }) => isOfTheme(theme, key));
			return { ...theme, ...figuresOf(own, changed), questions: questionsOf(own, changed) };
		}),
		notJudged
	};
}

function questionsOf(
	judged: readonly JudgedHands[],
	changed: readonly ItemId[]
): readonly HandsQuestion[] {
	const ideas = groupBy(judged, ({ key }) => ideaOf(key));
	return [...ideas.values()].map((asked) => ({
		...figuresOf(asked, changed),
		items: [
			...new Map(
				asked
					.toSorted((a, b) => WAVES.indexOf(a.group.wave) - WAVES.indexOf(b.group.wave))
					.map(({ key: { id, version } }) => [`${id} ${version}`, { item: id, version }])
			).values()
		]
	}));
}

/** An item and its twin measure one idea; the name that sorts first stands for both. */
function ideaOf({ id, twin }: ItemKey): ItemId {
	return twin !== null && twin !== undefined && twin < id ? twin : id;
}

function figuresOf(judged: readonly JudgedHands[], changed: readonly ItemId[]): HandsFigures {
	const waves = WAVES.flatMap((wave) => {
		const own = judged.filter(({ group }) => group.wave === wave);
		return own.length === 0 ? [] : [handsWave(wave, own)];
	});
	const comparable = judged.filter(({ key }) => !changed.includes(key.id));
	const before = comparable.filter(({ group }) => group.wave === 'baseline');
	return {
		waves,
		changes: WAVES.flatMap((to) => {
			if (to === 'baseline') return [];
			const after = comparable.filter(({ group }) => group.wave === to);
			return before.length === 0 || after.length === 0
				? []
				: [handsChange(to, handsWave('baseline', before), handsWave(to, after))];
		})
	};
}

function reachOfRooms(groups: readonly GroupOutcome[]): HandsReport['reach'] {
	return WAVES.flatMap((wave) => {
		const rooms = groupBy(
			groups.filter((group) => group.wave === wave),
			({ round }) => round
		);
		if (rooms.size === 0) return [];
		const people = peopleOfRooms([...rooms.values()].flat());
		return [{ wave, rooms: rooms.size, people }];
	});
}

function versionsOf(groups: readonly GroupOutcome[]): ReadonlyMap<ItemId, ReadonlySet<number>> {
	const versions = new Map<ItemId, Set<number>>();
	for (const { item, version } of groups)
		versions.set(item, (versions.get(item) ?? new Set<number>()).add(version));
	return versions;
}
