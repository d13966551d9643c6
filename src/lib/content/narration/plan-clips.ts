import { fail, succeed, type Result } from '#lib/domain/shared/index.ts';
import { clipHash, textHash, type ClipSource } from './clip-hash.ts';
import { isTellingNumber, knownNumbersOf } from './phone-number.ts';
import { sayDigitByDigit } from './digits.ts';
import type {
	NarrationContent,
	NarrationPlan,
	NarrationProblem,
	PlannedClip,
	StaleRecording
} from './narration-content.ts';
import { chooseRecording } from './recording.ts';
import { splitSentences } from './sentences.ts';
import { toSpokenWords, type Speech } from './spoken-words.ts';
import type { Utterance } from './utterance.ts';
import { synthesisVoice } from './voices.ts';
import { isSpeakable } from './words.ts';

/** Chooses for every utterance what its clip is made from: human take, imported clip, synthesis; in that order. */
export function planClips(
	pack: string,
	locale: string,
	utterances: readonly Utterance[],
	content: NarrationContent
): Result<NarrationPlan, NarrationProblem> {
	const speech = speechOf(locale, content);
	const recorded = content.recordings.filter(
		(take) => take.pack === pack && take.locale === locale
	);
	const clips: PlannedClip[] = [];
	const stale: StaleRecording[] = [];
	const problems: NarrationProblem[] = [];
	for (const utterance of utterances) {
		const { key, displayText } = utterance;
		if (!isSpeakable(displayText)) continue;
		const takes = recorded.filter((take) => take.key === key);
		const { chosen, stale: old } = chooseRecording(takes, textHash(displayText));
		stale.push(...old.map(({ file }) => ({ key, file })));
		const source: ClipSource | null = chosen ?? synthesise(utterance, speech);
		if (source) clips.push({ key, displayText, clip: clipHash(source), source });
		else problems.push({ code: 'no-voice', pack, locale, key });
	}
	return problems.length > 0 ? fail(problems) : succeed({ pack, locale, clips, stale });
}

export function speechOf(
	locale: string,
	content: Pick<NarrationContent, 'helplines' | 'lexicons'>
): Speech {
	const numbers = content.helplines.flatMap(({ number, fromAbroad }) => [number, fromAbroad ?? '']);
	// A number written with spaces is several words; as a lexicon entry it is still known for one number.
	const spaced = numbers
		.filter((number) => /\d\s+\d/u.test(number))
		.map((number) => ({ display: number, say: sayDigitByDigit(number, locale) }));
	return {
		locale,
		lexicon: [...(content.lexicons[locale] ?? []), ...spaced],
		knownNumbers: knownNumbersOf(numbers.filter(isTellingNumber))
	};
}

function synthesise({ displayText, voice, dialled = [] }: Utterance, speech: Speech): ClipSource | null {
	const engineVoice = synthesisVoice(speech.locale, voice);
	if (engineVoice === null) return null;
	const knownNumbers =
		dialled.length === 0
			? speech.knownNumbers
			: new Set([...speech.knownNumbers, ...knownNumbersOf(dialled)]);
	const sentences = splitSentences(toSpokenWords(displayText, { ...speech, knownNumbers }));
	return { kind: 'synthesis', voice: engineVoice, sentences };
}
