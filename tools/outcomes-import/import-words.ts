import {
	SET_ASIDE_REASONS,
	type AsideRecord,
	type Ending,
	type Merge,
	type Refusal,
	type SetAsideReason
} from '#lib/domain/transfer/index.ts';

const REFUSED: Readonly<Record<Refusal, string>> = {
	empty: 'the file is empty',
	'too-large': 'the file is larger than any file of outcomes',
	foreign: 'the file was not made by Safar',
	'newer-format': 'the file was made by a newer Safar; update this one first',
	bomb: 'the file grows without end when it is unpacked; somebody may mean harm',
	damaged: 'the file is damaged; ask for it again'
};

const ASIDE: Readonly<Record<SetAsideReason, string>> = {
	damaged: 'the record is damaged or incomplete',
	checksum: 'its checksum does not agree: it changed on the way',
	'newer-schema': 'it was made by a newer Safar; update this one and import again',
	'not-an-outcome': 'it is no outcome',
	unfit: 'it holds something that no outcome has',
	'too-long': 'it is longer than any outcome',
	'too-deep': 'it is nested deeper than any outcome',
	'forbidden-field': 'it holds a field that tries to change the program',
	'hidden-characters': 'it holds characters that cannot be seen or that turn the writing round',
	conflict: 'its id is known and says something else; the one that was here first stays'
};

const ENDED: Readonly<Record<Exclude<Ending, 'whole'>, string>> = {
	'cut-off': 'The file was cut off before its end.',
	damaged: 'The file was damaged on the way.',
	bomb: 'The file grows without end when it is unpacked; the rest was not read.',
	'too-many': 'The file holds more records than can be imported at once; the rest was not read.'
};

export function refusedWords(why: Refusal): string {
	return `Refused: ${REFUSED[why]}. Nothing was changed.`;
}

/** What an import did, in sentences: held, already had, set aside with reasons, never seen. */
export function importWords(
	{ added, had, aside }: Merge,
	ending: Ending,
	neverSeen: number
): readonly string[] {
	return [
		`Held now: ${added.length} new ${added.length === 1 ? 'outcome' : 'outcomes'}.`,
		`Already had: ${had.length}.`,
		`Set aside: ${aside.length}.`,
		...reasonLines(aside),
		...(ending === 'whole' ? [] : [ENDED[ending]]),
		...(neverSeen > 0 ? [`Never seen: ${neverSeen}. Whoever sent the file still has them.`] : [])
	];
}

function reasonLines(aside: readonly AsideRecord[]): readonly string[] {
	return SET_ASIDE_REASONS.flatMap((reason) => {
		const records = aside.filter((record) => record.reason === reason);
		if (records.length === 0) return [];
		const places = new Set(records.map(({ where }) => where).filter((where) => where !== ''));
		const where = places.size === 0 ? '' : ` (${[...places].slice(0, 5).join(', ')})`;
		return [`  ${records.length}: ${ASIDE[reason]}${where}`];
	});
}
