import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFolder, listingOf } from '#lib/content/folder-listing.ts';
import { loadListed } from '#lib/content/load-content.ts';
import { formatProblem } from '#lib/content/problem.ts';
import { LOCALES, SOURCE_LOCALE } from '#lib/domain/shared/index.ts';
import { GOOD_FOLDER, MODULE, TODAY } from './content-kit.ts';

const BROKEN_FOLDER = fileURLToPath(new URL('../fixtures/broken', import.meta.url));

/**
 * Each case lies in `tests/fixtures/broken/<case>` and holds only the files that differ from the good content.
 * The wording is part of the product: an author reads it. Paths are shown inside the module; `*` is said of
 * every translation, because English was changed under them.
 */
const SAID: Readonly<Record<string, readonly string[]>> = {
	'arabic-letters-in-urdu': [
		'ur.md:11: error own-script: "\u064a" is not how this language is written here — Write ی instead.'
	],
	'binary-file': [
		'facilitator.en.md:1: error unreadable-file: the file is not UTF-8 text — Save it as UTF-8 (in Notepad: Save as, Encoding).'
	],
	'broken-register': [
		'item-register.json:1: error item-register: this is not a register of items — Take it back from the last commit; `npm run items:register` writes it.'
	],
	'broken-yaml': [
		'module.yaml:3: error yaml: this is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ] — Check quotes, colons and the spaces at the start of the line.'
	],
	'choices-that-may-all-be-hidden': [
		'en.md:28: error dead-end: somebody can reach `asked` with nothing to choose — Add a choice without `if:` that leads to a scene without `if:`.',
		'*.md:26: error languages-differ: en.md:26 has a continue link to `asked`, this file has a continue link to `ring` — Make the scene `paid` the same in both; only the words differ.',
		'*.md:35: error languages-differ: a choice to `ring` is not in the scene `asked` of en.md — Write it in the English file too, or delete it here.'
	],
	'citation-of-low-confidence': [
		'en.md:32: error unfit-citation: `B3-8` is not sure enough to be shown (confidence: low) — Leave the claim out, or find a better source for it.',
		'en.md:32: error unfit-citation: `B3-8` is cited, and module.yaml does not list it — Add `B3-8` under `facts:`.',
		'*.md:32: error languages-differ: en.md:32 has a line of the narrator [^B3-8], this file has a line of the narrator [^B3-9] — Make the scene `asked` the same in both; only the words differ.'
	],
	'core-item-in-one-language-missing': [
		'instruments/core/instrument.yaml:2: error item-register: version 1 of the instrument `core` is not registered — Run `npm run items:register`, and commit item-register.json.',
		'instruments/core/instrument.yaml:4: error catalogue: the item `core-tell` of form A is not written in `hi` — Write it in instruments/core/items.hi.md: an instrument is asked in every language.',
		'instruments/core/instrument.yaml:5: error catalogue: the item `core-tell` of form B is not written in `hi` — Write it in instruments/core/items.hi.md: an instrument is asked in every language.',
		'instruments/core/instrument.yaml:8: error item-register: the item `core-tell` is not registered — Run `npm run items:register`, and commit item-register.json.',
		'instruments/core/instrument.yaml:8: error items-declared: the item `core-tell` is not written in instruments/core/items.hi.md — Write it: `### Question {#core-tell}`, or delete it here.',
		'instruments/core/instrument.yaml:10: error required-field: the review state of `ur` is missing — Add `ur: { state: draft }` under `review:`.',
		'instruments/core/items.hi.md:1: error items-declared: the item `core-say` is not in instrument.yaml — Declare it under `items:`.',
		'instruments/core/items.hi.md:1: error items-differ: the items are not those of instruments/core/items.en.md in the same order — Write them in this order: core-tell.'
	],
	'danda-of-another-keyboard': [
		'bn.md:24: error own-script: "." is not how this language is written here — Write । instead.'
	],
	'dead-end': [
		'en.md:22: error dead-end: the scene `paid` ends without a takeaway — Add choices, `[Continue](#scene)`, or `### Take with you {#takeaway}` with a list.',
		'*.md:26: error languages-differ: a continue link to `ring` is not in the scene `paid` of en.md — Write it in the English file too, or delete it here.'
	],
	'duplicate-scene': [
		'en.md:20: error unknown-target: there is no scene `asked` — Lead to a scene of this story, or write it: `## Title {#asked}`.',
		'en.md:28: error duplicate-id: the scene `ring` is already on line 7 — Give one of them another name, in every language.',
		'en.md:35: error choice-without-consequence: the choice "Hear the call again" leads back to its own scene — Lead to another scene that shows what comes of it, or set a flag that is asked for.',
		'*.md:28: error languages-differ: here en.md has the scene `ring`, this file has `asked` — Keep the same scenes in the same order, with the same names.'
	],
	'edited-item': [
		'items.hi.md:1: error item-register: the words of `licence-a` are not those of version 1, registered on 2026-11-22 — Raise its version with `npm run items:register -- --changed licence-a`, or with `-- --held licence-a` when it means the same (spelling, plainer words).'
	],
	'empty-file': [
		'facilitator.en.md:1: error unreadable-file: the file is empty — Write it, or delete it.'
	],
	'endless-loop': [
		'en.md:22: error endless-loop: no ending can be reached any more from `paid` — Add a choice that leads out of the loop, to a scene with a takeaway.',
		'*.md:26: error languages-differ: en.md:26 has a continue link to `paid`, this file has a continue link to `ring` — Make the scene `paid` the same in both; only the words differ.'
	],
	'english-left-in-hindi': [
		'hi.md:11: error foreign-words: "new message" is left in another language — Write it in the letters of this language; only a web address stays, with an entry in lexicon/hi.yaml.'
	],
	'english-left-in-the-facts': [
		'facts.yaml:6: error foreign-words: "Only registered" is left in another language — Write it in the letters of this language; only a web address stays, with an entry in lexicon/ne.yaml.'
	],
	'expired-citation': [
		'en.md:32: error unfit-citation: `B3-7` expired on 2021-01-01 — Check the fact again and give it a new date, or leave the claim out.',
		'en.md:32: error unfit-citation: `B3-7` is cited, and module.yaml does not list it — Add `B3-7` under `facts:`.',
		'*.md:32: error languages-differ: en.md:32 has a line of the narrator [^B3-7], this file has a line of the narrator [^B3-9] — Make the scene `asked` the same in both; only the words differ.'
	],
	'forms-of-unequal-length': [
		'instruments/the-call.yaml:2: error item-register: the list of `the-call` is not that of version 1 — Raise `version:`, run `npm run items:register`, and commit item-register.json.',
		'instruments/the-call.yaml:6: error catalogue: form A has 2 places, and form B has 1 — Give each item of one form its twin in the other.'
	],
	'forms-out-of-step': [
		'instruments/the-call.yaml:2: error item-register: version 2 of the instrument `the-call` is not registered — Run `npm run items:register`, and commit item-register.json.',
		'instruments/the-call.yaml:6: error catalogue: place 1 of the forms is not parallel (`any`): `licence-a` in form A, `trust` in form B — Put twins at the same place of both forms, for the same countries.',
		'instruments/the-call.yaml:6: error catalogue: place 2 of the forms is not parallel (`any`): `trust` in form A, `licence-b` in form B — Put twins at the same place of both forms, for the same countries.'
	],
	'four-options': [
		'items.en.md:9: error item-register: the words of `licence-b` are not those of version 1, registered on 2026-11-22 — Raise its version with `npm run items:register -- --changed licence-b`, or with `-- --held licence-b` when it means the same (spelling, plainer words).',
		'items.en.md:9: error item-shape: the item `licence-b` has 4 options — Write exactly three: `- [ ]`, and `- [x]` for the right one.',
		'module.yaml:16: error item-register: `licence-b` has another key (options, right) than version 1, registered on 2026-11-22 — Raise its version with `npm run items:register -- --changed licence-b`, or with `-- --held licence-b` when it means the same (spelling, plainer words); with `-- --mend licence-b` when the words are the same and the key was wrong from the beginning.',
		'items.*.md:9: error items-differ: the item `licence-b` has other options than items.en.md:9 — Make them the same in both; only the words differ.'
	],
	'item-of-a-country-asks-something-else': [
		'instruments/the-call.yaml:2: error item-register: the list of `the-call` is not that of version 1 — Raise `version:`, run `npm run items:register`, and commit item-register.json.',
		'instruments/the-call.yaml:5: error catalogue: `trust` stands for `licence-a`, and has another kind, indicator or form — Give a place items that differ by nothing but the country.',
		'instruments/the-call.yaml:6: error catalogue: place 1 of the forms is not parallel (`np`): `trust` in form A, `none` in form B — Put twins at the same place of both forms, for the same countries.'
	],
	'link-to-a-web-page': [
		'en.md:11: error link-in-text: a link (`https://example.org`) stands in the middle of text — Only choices and `[Continue](#scene)` are links; each stands in a line of its own.'
	],
	'list-of-an-instrument-edited': [
		'instruments/the-call.yaml:2: error item-register: the list of `the-call` is not that of version 1 — Raise `version:`, run `npm run items:register`, and commit item-register.json.'
	],
	'lonely-id': [
		'en.md:22: error missing-id: the scene "The money is gone" has no name — Put a name at the end of its heading, such as `{#the-call}`.',
		'en.md:24: error lonely-id: `{#paid}` stands alone on its line — Put it at the end of the heading above: `## Title {#paid}`.'
	],
	'long-sentence-in-bengali': [
		'bn.md:24: error long-sentence: a sentence has 22 words, and at most 20 can be kept in mind — Make two sentences of it.'
	],
	'lost-translation-of-a-choice': [
		'hi.md:28: error languages-differ: en.md:35 has a choice to `ring`, this file has nothing more — Make the scene `asked` the same in both; only the words differ.'
	],
	'missing-content-note-words': [
		'en.md:1: error required-field: `contentNote` is missing, and module.yaml says "mild" — Say in the front matter what happens and that nobody has to watch it.'
	],
	'misspelled-flag': [
		'en.md:34: error mark: `iff:licence` means nothing here — A choice may carry one `sets:flag` and one `if:flag` or `if:flag>=3`.'
	],
	'misspelled-key': [
		'module.yaml:1: error yaml: `ageBand` is missing — Add it; see content/_template.',
		'module.yaml:3: error yaml: `agBand` is not a key that is known here — Delete it or correct its spelling. Did you mean `ageBand`?'
	],
	'module-above-the-age-of-a-programme': [
		'programmes/school.yaml:4: error age-band: `the-call` is made for 14-17 and older, and nobody in `school` need be older than under-14 — Take the module out, or give the programme another age band.'
	],
	'no-skip-target': [
		'module.yaml:5: error required-field: the content note is "mild", and `skipTo` is missing — Name the scene where "skip this part" leads: `skipTo: scene`.'
	],
	'not-utf-8': [
		'facilitator.hi.md:1: error unreadable-file: the file is not UTF-8 text — Save it as UTF-8 (in Notepad: Save as, Encoding).'
	],
	'other-key-of-an-item': [
		'module.yaml:17: error item-register: `trust` has another key (reversed) than version 1, registered on 2026-11-22 — Raise its version with `npm run items:register -- --changed trust`, or with `-- --held trust` when it means the same (spelling, plainer words); with `-- --mend trust` when the words are the same and the key was wrong from the beginning.'
	],
	'other-right-answer': [
		'items.hi.md:1: error items-differ: the item `licence-a` has other right answers than items.en.md:1 — Make them the same in both; only the words differ.',
		'module.yaml:15: error item-register: `licence-a` has another key (right) than version 1, registered on 2026-11-22 — Raise its version with `npm run items:register -- --changed licence-a`, or with `-- --held licence-a` when it means the same (spelling, plainer words); with `-- --mend licence-a` when the words are the same and the key was wrong from the beginning.'
	],
	'picture-without-description': [
		'en.md:30: error missing-alt: the picture is not described — Say what is seen, for somebody who does not see it: `![Salma at the tea stall](…)`.'
	],
	'raised-version': [
		'module.yaml:17: error item-register: version 2 of `trust` is not registered; version 1 is — Run `npm run items:register -- --changed trust`, or `-- --held trust` when it means the same: only then are answers to both compared.'
	],
	'scene-name-in-hindi': [
		'hi.md:22: error id: `{#पैसे}` is not a usable name — Use small Latin letters, digits and hyphens, the same in every language.',
		'hi.md:22: error missing-id: the scene "पैसे चले गए" has no name — Put a name at the end of its heading, such as `{#the-call}`.'
	],
	'script-in-story': [
		'en.md:24: error code-in-text: `<script>alert(1)</script>` is HTML or Svelte, which a module does not use — Write plain words; pictures are `![…](picture:…)`.'
	],
	'skipped-heading-level': [
		'facilitator.en.md:11: error heading-level: the heading skips from level 2 to level 4 — Write it with 3 signs: `###`.'
	],
	'svelte-braces': [
		'en.md:11: error code-in-text: braces `{ }` stand in text that people read — Delete them; `{#id}` belongs at the end of a heading only.'
	],
	'twin-in-the-same-form': [
		'instruments/the-call.yaml:6: error catalogue: the item `licence-b` of form A is asked in form B — Move it to its own form.',
		'module.yaml:15: error twin: the item `licence-a` has the twin `licence-b`, which is not in the other form — Pair it with one item of the other form, of the same kind and indicator, both ways.',
		'module.yaml:16: error twin: the item `licence-b` has the twin `licence-a`, which is not in the other form — Pair it with one item of the other form, of the same kind and indicator, both ways.'
	],
	'two-links-in-a-choice': [
		'en.md:19: error choice: the choice has several links — One choice leads to one scene: write one `- [words](#scene)` for each.'
	],
	'uncited-age-in-nepali': [
		'ne.md:24: error uncited-claim: "अठार वर्ष नपुग" is an age, and no source is cited — Cite a fact or helpline in the same paragraph, such as `[^B3-9]`, or leave it out.'
	],
	'uncited-fee-in-devanagari-digits': [
		'hi.md:24: error own-script: "५०००" is not how this language is written here — Write numbers with 0 to 9, as the keys of a phone show them.',
		'hi.md:24: error uncited-claim: "5000 रुपये" is an amount of money, and no source is cited — Cite a fact or helpline in the same paragraph, such as `[^B3-9]`, or leave it out.'
	],
	'uncited-number': [
		'en.md:39: error uncited-claim: "1098" is a number that can be dialled, and no source is cited — Cite a fact or helpline in the same paragraph, such as `[^B3-9]`, or leave it out.',
		'*.md:39: error languages-differ: en.md:39 has a line of the narrator, this file has a line of the narrator [^A-IN-2] — Make the scene `safe` the same in both; only the words differ.'
	],
	'unclosed-citation': [
		'en.md:32: error citation: a `[^` is not closed — Write a citation as `[^B3-9]`.'
	],
	'unknown-backdrop': [
		'en.md:30: error unknown-name: there is no backdrop `offise` — Use one of the drawing kit; docs/authoring.md lists them. Did you mean `office`?',
		'*.md:30: error languages-differ: en.md:30 has the picture `offise?salma=firm&agent=calm`, this file has the picture `office?salma=firm&agent=calm` — Make the scene `asked` the same in both; only the words differ.'
	],
	'unknown-item-in-instrument': [
		'instruments/the-call.yaml:2: error item-register: the list of `the-call` is not that of version 1 — Raise `version:`, run `npm run items:register`, and commit item-register.json.',
		'instruments/the-call.yaml:6: error catalogue: there is no item `licence-c` — Correct its name, or write it. Did you mean `licence-a`?'
	],
	'unknown-mood': [
		'en.md:15: error unknown-mood: `woried` is not a mood — Use one of calm, smiling, happy, worried, sad, surprised, thinking, firm, hopeful, tired. Did you mean `worried`?'
	],
	'unknown-target': [
		'en.md:20: error unknown-target: there is no scene `askd` — Lead to a scene of this story, or write it: `## Title {#askd}`. Did you mean `asked`?',
		'en.md:28: error unreachable-scene: no way through the story leads to `asked` — Let a choice lead here, `- [words](#asked)`, or delete the scene.',
		'*.md:20: error languages-differ: en.md:20 has a choice to `askd` with `sets:licence`, this file has a choice to `asked` with `sets:licence` — Make the scene `ring` the same in both; only the words differ.'
	],
	'unnamed-scene': [
		'en.md:37: error missing-id: the scene "Salma is safe" has no name — Put a name at the end of its heading, such as `{#the-call}`.'
	],
	'unreachable-scene': [
		'en.md:21: error unreachable-scene: no way through the story leads to `paid` — Let a choice lead here, `- [words](#paid)`, or delete the scene.',
		'*.md:19: error languages-differ: en.md:19 has a choice to `asked` with `sets:licence`, this file has a choice to `paid` — Make the scene `ring` the same in both; only the words differ.'
	],
	'yaml-bomb': [
		'module.yaml:2: error yaml: YAML aliases (`*name`) are not used here — Write the value out.'
	]
};

const TRANSLATIONS = LOCALES.filter((locale) => locale !== SOURCE_LOCALE);

/** One line for each translation where a line speaks of all of them, in the order of files and lines. */
function spellOut(said: readonly string[]): string[] {
	const byPlace = new Intl.Collator('en', { numeric: true });
	const placeOf = (line: string): string => /^[^:]+:\d+/u.exec(line)?.[0] ?? line;
	return said
		.flatMap((line) =>
			line.includes('*.md') ? TRANSLATIONS.map((locale) => line.replace('*', locale)) : [line]
		)
		.toSorted((a, b) => byPlace.compare(placeOf(a), placeOf(b)));
}

async function problemsOf(name: string): Promise<string[]> {
	const good = await listFolder(GOOD_FOLDER);
	const broken = await listFolder(`${BROKEN_FOLDER}/${name}`);
	const listing = listingOf([...new Set([...good.files, ...broken.files])], (file) =>
		broken.has(file) ? broken.read(file) : good.read(file)
	);
	const { problems } = await loadListed(listing, { today: TODAY });
	return problems.map((problem) => formatProblem(problem).replaceAll(`${MODULE}/`, ''));
}

describe('broken content is refused with words that help', () => {
	it('says something of every broken folder', () => {
		expect(readdirSync(BROKEN_FOLDER).sort()).toEqual(Object.keys(SAID).sort());
	});

	it.each(Object.entries(SAID))('%s', async (name, said) => {
		expect(await problemsOf(name)).toEqual(spellOut(said));
	});
});

describe('good content', () => {
	it('has no problem at all', async () => {
		const { problems } = await loadListed(await listFolder(GOOD_FOLDER), { today: TODAY });
		expect(problems).toEqual([]);
	});
});
