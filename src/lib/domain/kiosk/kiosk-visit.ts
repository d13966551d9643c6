import type { StationId } from '../journey/index.ts';
import type { Locale } from '../shared/index.ts';
import type { Counted } from './kiosk-counts.ts';

/**
 * Where a kiosk is with its visitor. `opening`: what it keeps is being read. `leaving`: it is forgetting, and
 * nothing that is touched counts any more.
 */
export type KioskPlace =
	| 'opening'
	| 'attract'
	| 'language'
	| 'choose'
	| 'help'
	| 'story'
	| 'asking'
	| 'takeaway'
	| 'pin'
	| 'staff'
	| 'setup'
	| 'leaving';

/** One visitor from the first touch to the wipe. Lives in memory alone. */
export interface KioskVisit {
	readonly place: KioskPlace;
	readonly isSetUp: boolean;
	readonly locale: Locale | null;
	/** The story that is heard, or was heard last. */
	readonly story: StationId | null;
	/** Where Help leads back to. */
	readonly helpFrom: 'choose' | 'story' | 'takeaway';
	/** It has come to an end once, which is counted; hearing its last part again is not. */
	readonly ended: boolean;
	/** The questions were offered once; nobody is asked twice. */
	readonly asked: boolean;
	/** Somebody said yes to being asked; nothing is counted as an answer before. */
	readonly agreed: boolean;
}

export type KioskEvent =
	| { readonly kind: 'opened'; readonly isSetUp: boolean }
	/** A finger on the attract loop. */
	| { readonly kind: 'touched' }
	| { readonly kind: 'spoke'; readonly locale: Locale }
	/** Another language, from wherever the visitor is. */
	| { readonly kind: 'other-language' }
	| { readonly kind: 'told'; readonly story: StationId }
	| { readonly kind: 'helped' }
	| { readonly kind: 'back' }
	/** The story has come to one of its endings. */
	| { readonly kind: 'ended' }
	/** On from an ending. */
	| { readonly kind: 'went-on' }
	| { readonly kind: 'agreed' }
	| { readonly kind: 'answered'; readonly answer: Extract<Counted, { kind: 'answer' }> }
	/** No to the questions, or the last one is done. */
	| { readonly kind: 'asked-enough' }
	| { readonly kind: 'staff-door'; readonly locale: Locale }
	/** The PIN was right. */
	| { readonly kind: 'unlocked' }
	| { readonly kind: 'finish' }
	| { readonly kind: 'idle' };

export interface KioskStep {
	readonly visit: KioskVisit;
	/** To be counted, all or none, before the screen moves on. */
	readonly counted: readonly Counted[];
}

export const BEFORE_VISIT: KioskVisit = {
	place: 'opening',
	isSetUp: false,
	locale: null,
	story: null,
	helpFrom: 'choose',
	ended: false,
	asked: false,
	agreed: false
};

/**
 * What follows from a touch. An event that does not fit the place changes nothing: a finger is quicker than a
 * screen. After `finish` or `idle` nothing leads on; the wipe makes a new visit.
 */
export function kioskStep(visit: KioskVisit, event: KioskEvent): KioskStep {
	const next = move(visit, event);
	if (next === null) return { visit, counted: [] };
	return { visit: { ...visit, ...next.to }, counted: next.counted ?? [] };
}

/** Whether the kiosk waits for whoever comes next: there is nobody to be forgotten. */
export function isUnvisited({ place }: KioskVisit): boolean {
	return place === 'opening' || place === 'attract' || place === 'leaving';
}

/** Whether the idle rule holds. Setting up takes as long as it takes, and there is nothing to forget yet. */
export function goesIdle(visit: KioskVisit): boolean {
	return !isUnvisited(visit) && visit.isSetUp;
}

interface Move {
	readonly to: Partial<KioskVisit>;
	readonly counted?: readonly Counted[];
}

function move(visit: KioskVisit, event: KioskEvent): Move | null {
	const { place } = visit;
	switch (event.kind) {
		case 'opened':
			if (place !== 'opening') return null;
			return { to: { isSetUp: event.isSetUp, place: event.isSetUp ? 'attract' : 'language' } };
		case 'touched':
			return place === 'attract' ? { to: { place: 'language' } } : null;
		case 'spoke':
			return spoke(visit, event.locale);
		case 'other-language':
			return isWithVisitor(place) && place !== 'language' ? { to: { place: 'language' } } : null;
		case 'told':
			return place === 'choose' || place === 'takeaway'
				? {
						to: { place: 'story', story: event.story, ended: false },
						counted: [{ kind: 'start', story: event.story }]
					}
				: null;
		case 'helped':
			return place === 'choose' || place === 'story' || place === 'takeaway'
				? { to: { place: 'help', helpFrom: place }, counted: [{ kind: 'help' }] }
				: null;
		case 'back':
			return back(visit);
		case 'ended':
			return endStory(visit);
		case 'went-on':
			if (place !== 'story') return null;
			return { to: { place: visit.asked ? 'takeaway' : 'asking', asked: true } };
		case 'agreed':
			return place === 'asking' ? { to: { agreed: true } } : null;
		case 'answered':
			return place === 'asking' && visit.agreed ? { to: {}, counted: [event.answer] } : null;
		case 'asked-enough':
			return place === 'asking' ? { to: { place: 'takeaway' } } : null;
		case 'staff-door':
			return place === 'attract' ? { to: { place: 'pin', locale: event.locale } } : null;
		case 'unlocked':
			return place === 'pin' ? { to: { place: 'staff' } } : null;
		case 'finish':
		case 'idle':
			return isUnvisited(visit) ? null : { to: { place: 'leaving' } };
	}
}

function spoke({ place, isSetUp, locale: before }: KioskVisit, locale: Locale): Move | null {
	if (place !== 'language') return null;
	if (!isSetUp) return { to: { place: 'setup', locale } };
	// Whoever changes the language is still the same visitor.
	const counted = before === null ? [{ kind: 'visit' as const, locale }] : [];
	return { to: { place: 'choose', locale }, counted };
}

function back({ place, helpFrom, story }: KioskVisit): Move | null {
	switch (place) {
		case 'help':
			// A story begins anew: where somebody was in it is remembered nowhere.
			return { to: { place: helpFrom === 'story' && story === null ? 'choose' : helpFrom } };
		case 'story':
		case 'takeaway':
			return { to: { place: 'choose' } };
		case 'setup':
			return { to: { place: 'language' } };
		default:
			return null;
	}
}

function endStory({ place, story, ended }: KioskVisit): Move | null {
	if (place !== 'story' || story === null || ended) return null;
	return { to: { ended: true }, counted: [{ kind: 'finish', story }] };
}

function isWithVisitor(place: KioskPlace): boolean {
	return ['language', 'choose', 'help', 'story', 'asking', 'takeaway'].includes(place);
}
