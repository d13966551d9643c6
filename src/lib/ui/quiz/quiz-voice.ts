import { OWN_CODE, SOUNDS, TICKET_PICTURES, type CodePart } from '#lib/domain/linking/index.ts';
import {
	GENDERS,
	type CodeKind,
	type InstrumentShown,
	type Wave
} from '#lib/domain/outcome/index.ts';
import type { ItemId, OptionId } from '#lib/domain/shared/index.ts';
import { narrationKey } from '#lib/domain/narration/index.ts';
import type { Item } from '#lib/domain/quiz/index.ts';
import type { MessageKey } from '#lib/i18n/message-key.ts';
import { t } from '#lib/i18n/t.ts';

/** One text of a quiz page and the key of its clip. */
export interface QuizText {
	readonly key: string;
	readonly text: string;
}

const FACE_LABELS = {
	a: 'quiz.face.a.label',
	b: 'quiz.face.b.label',
	c: 'quiz.face.c.label',
	d: 'quiz.face.d.label'
} as const satisfies Record<string, MessageKey>;

export function uiText(key: MessageKey): QuizText {
	return { key: narrationKey.ui(key), text: t(key) };
}

export function promptText(item: Item): QuizText {
	return { key: narrationKey.itemPrompt(item.id), text: item.prompt };
}

/** What to do with the cards, by the kind of the item. */
export function hintText({ kind }: Item): QuizText {
	switch (kind) {
		case 'signs':
			return uiText('quiz.tick.text');
		case 'attitude':
			return uiText('quiz.attitude.text');
		case 'choice':
		case 'control':
		case 'intention':
			return uiText('quiz.choose.text');
	}
}

/** The words of the four faces are the same for every statement. */
export function optionText(item: Item, option: OptionId): QuizText {
	if (item.kind === 'attitude') return uiText(faceLabel(option));
	return {
		key: optionKey(item.id, option),
		text: item.options.find(({ id }) => id === option)?.text ?? ''
	};
}

/** Everything on the page of one item, in the order in which it is read aloud. */
export function textsOfItem(item: Item): readonly QuizText[] {
	return [
		promptText(item),
		hintText(item),
		...item.options.map(({ id }) => optionText(item, id)),
		uiText('quiz.dont-know.label')
	];
}

function faceLabel(option: OptionId): MessageKey {
	switch (option) {
		case 'b':
			return FACE_LABELS.b;
		case 'c':
			return FACE_LABELS.c;
		case 'd':
			return FACE_LABELS.d;
		default:
			return FACE_LABELS.a;
	}
}

function optionKey(item: ItemId, option: OptionId): string {
	return narrationKey.itemOption(item, option);
}

/** Where the questions stand: before a story, after it, or with no story near. */
export type QuizStage = 'before-story' | 'after-story' | 'no-story';

export function stageOf({ story }: InstrumentShown, wave: Wave): QuizStage {
	if (story === null) return 'no-story';
	return wave === 'baseline' ? 'before-story' : 'after-story';
}

/** What the assent says, by what follows a No. */
export const ASSENT_TEXTS = {
	'before-story': {
		why: 'assent.why.text',
		nothing: 'assent.nothing.text',
		no: 'assent.no.label'
	},
	'after-story': {
		why: 'assent.why.text',
		nothing: 'assent.nothing.text',
		no: 'assent.no-more.label'
	},
	'no-story': {
		why: 'assent.why-programme.text',
		nothing: 'assent.nothing-programme.text',
		no: 'assent.no-more.label'
	}
} as const satisfies Record<QuizStage, Record<'why' | 'nothing' | 'no', MessageKey>>;

/** What is read on each screen of a quiz page, in order. */
export function textsOfScreen(
	screen: 'opening' | 'whose' | 'handed' | 'assent' | 'code' | 'asking' | 'thanks' | 'closed',
	item: Item | null,
	stage: QuizStage
): readonly QuizText[] {
	switch (screen) {
		case 'opening':
		case 'code':
			return [];
		case 'closed':
			return spoken('quiz.closed.title', 'quiz.closed.text');
		case 'whose':
			return spoken('quiz.whose.title', 'quiz.whose.same.label', 'quiz.whose.next.label');
		case 'handed':
			return spoken('quiz.handed.title', 'quiz.handed.text', 'quiz.handed.next.label');
		case 'assent':
			return [
				...spoken('assent.title.text', 'assent.name.text', 'assent.skip.text'),
				...spoken(ASSENT_TEXTS[stage].why, ASSENT_TEXTS[stage].nothing, 'assent.yes.label'),
				uiText(ASSENT_TEXTS[stage].no)
			];
		case 'asking':
			return item === null ? [] : textsOfItem(item);
		case 'thanks':
			return stage === 'before-story'
				? spoken('quiz.thanks.title', 'quiz.thanks.before.text')
				: spoken('quiz.thanks.title', 'quiz.thanks.after.text');
	}
}

/** What is read where somebody shows their ticket, or tells part `step` of their code. */
export function textsOfCode(kind: CodeKind, step: number): readonly QuizText[] {
	if (kind === 'ticket')
		return [
			...spoken('quiz.ticket.title', 'quiz.ticket.choose.text'),
			...TICKET_PICTURES.map((picture) => uiText(`quiz.picture.${picture}.label`))
		];
	const part = OWN_CODE[step];
	if (part === undefined) return [];
	return [
		...(step === 0 ? spoken('quiz.own.intro.text') : []),
		uiText(`quiz.own.${part.id}.title`),
		...part.answers.flatMap((answer) => answerText(part.kind, answer) ?? []),
		uiText(part.kind === 'person' ? 'quiz.own.none.label' : 'quiz.dont-know.label')
	];
}

/** `null`: a number, which is shown in digits. */
export function answerText(kind: CodePart['kind'], answer: string): QuizText | null {
	const sound = SOUNDS.find((one) => one === answer);
	if (kind === 'sound' && sound !== undefined) return uiText(`quiz.sound.${sound}.label`);
	const person = GENDERS.find((one) => one === answer);
	return kind === 'person' && person !== undefined ? uiText(`quiz.own.${person}.label`) : null;
}

function spoken(...keys: readonly MessageKey[]): readonly QuizText[] {
	return keys.map(uiText);
}
