import {
	beatsOf,
	lastOpenFork,
	type Beat,
	type BeatWords,
	type ClassAct,
	type ClassPhase,
	type ClassShown
} from '#lib/domain/classroom/index.ts';
import {
	utterance,
	type ClipMap,
	type NarrationPlayer,
	type Timer
} from '#lib/domain/narration/index.ts';
import type { SpokenId } from '#lib/domain/shared/index.ts';
import {
	choose,
	currentScene,
	goBack,
	goOn,
	offeredChoices,
	passOver,
	resumeStory,
	skipPart,
	startStory,
	type Story,
	type StoryState
} from '#lib/domain/story/index.ts';
import { CaptionVoice } from './caption-voice.svelte.ts';
import { RoomVote } from './room-vote.svelte.ts';
import { ThinkingTime } from './thinking-time.svelte.ts';

export interface ClassRunParts {
	readonly story: Story;
	readonly clips: ClipMap;
	readonly words: BeatWords;
	readonly player: NarrationPlayer;
	readonly timer: Timer;
	/** A new scene is on the screen: the place in a lesson, for whoever keeps it. */
	readonly onScene?: (place: StoryState) => void;
	/** An ending was told to its last word. */
	readonly onEnd?: () => void;
}

/**
 * One story in front of a room. One beat stands on the screen at a time; the voice goes from line to line by itself,
 * and stops for whoever leads at a question, at choices and at the end of a scene. Nothing is kept but what `onScene`
 * is told; votes are numbers that go when the choice is taken.
 */
export class ClassRun {
	readonly #parts: ClassRunParts;
	readonly voice: CaptionVoice;
	readonly vote = new RoomVote();
	readonly #thinking: ThinkingTime;
	#state = $state.raw<StoryState>({ module: '', scene: '', trail: [] });
	#begun = $state(false);
	#ended = $state(false);
	#at = $state(0);
	#blank = $state(false);
	#tried = $state.raw<readonly SpokenId[]>([]);

	constructor(parts: ClassRunParts) {
		this.#parts = parts;
		this.voice = new CaptionVoice(parts.player, parts.timer);
		this.#thinking = new ThinkingTime(parts.timer);
		this.#state = startStory(parts.story);
	}

	get scene() {
		return currentScene(this.#parts.story, this.#state);
	}

	/** Small number of the scene on the screen, from 1: by it a printed or second page is followed. */
	get sceneNumber() {
		return this.#parts.story.scenes.findIndex(({ id }) => id === this.#state.scene) + 1;
	}

	get offered() {
		return offeredChoices(this.#parts.story, this.#state);
	}

	readonly #beats = $derived.by(() =>
		beatsOf(this.#parts.story, this.scene, this.offered, this.#parts.words)
	);

	get beat(): Beat {
		return this.#beats[this.#at] ?? this.#beats[0];
	}

	/** What comes after it in this scene; `null`: it is the last. */
	get nextBeat(): Beat | null {
		return this.#beats[this.#at + 1] ?? null;
	}

	get phase(): ClassPhase {
		if (!this.#begun) return 'start';
		if (this.#ended) return 'end';
		if (this.vote.state !== 'closed') return this.vote.state;
		if (this.#thinking.now !== null) return 'thinking';
		return this.beat.kind === 'choices' ? 'choosing' : 'telling';
	}

	get thinking() {
		return this.#thinking.now;
	}

	get blank() {
		return this.#blank;
	}

	/** Choices that this class has taken since the page was opened. */
	get tried() {
		return this.#tried;
	}

	get skips() {
		return this.#state.skips ?? false;
	}

	/** There is a fork on the way where something else can still be tried. */
	get canAskWhatIf() {
		return lastOpenFork(this.#parts.story, this.#state, this.#tried) !== null;
	}

	get inSensitivePart() {
		return this.#parts.story.sensitive?.scenes.includes(this.#state.scene) ?? false;
	}

	get canGoBack() {
		return this.#begun && (this.#at > 0 || this.#state.trail.length > 0);
	}

	get shown(): ClassShown {
		const choosing = this.beat.kind === 'choices' && this.#begun && !this.#ended;
		return {
			module: this.#parts.story.module,
			scene: this.#state.scene,
			beat: this.#at,
			phase: this.phase,
			voice: this.voice.status,
			sound: this.voice.on,
			blank: this.#blank,
			offered: choosing ? this.offered.map(({ id }) => id) : [],
			marked: this.vote.marked,
			counts: this.vote.state === 'closed' ? [] : this.vote.counts,
			thinking: this.#thinking.now
		};
	}

	/** Last lesson's place: the story goes on there when it begins. */
	resumeAt(place: StoryState): void {
		if (!this.#begun) this.#state = resumeStory(this.#parts.story, place);
	}

	passOver(skips: boolean): void {
		this.#state = passOver(this.#state, skips);
	}

	/** Silent before it returns. */
	stop(): void {
		this.voice.stop();
		this.#thinking.stop();
	}

	/** `keys` and `full` are the screen's own. */
	act(act: ClassAct): void {
		if (this.#blank) {
			// Any touch brings the picture back, and does nothing else.
			if (act.kind !== 'keys' && act.kind !== 'full') this.#blank = false;
			return;
		}
		switch (act.kind) {
			case 'next':
				this.#next();
				return;
			case 'confirm':
				if (this.vote.marked === null) this.#next();
				else this.#take(this.vote.marked);
				return;
			case 'back':
				this.#back();
				return;
			case 'pause':
				if (this.#begun && !this.voice.toggle()) this.#tell();
				return;
			case 'replay':
				if (this.#begun) this.#tell();
				return;
			case 'sound':
				this.voice.setOn(!this.voice.on);
				return;
			case 'blank':
				this.voice.pause();
				this.#blank = true;
				return;
			case 'close':
				if (this.vote.state !== 'closed') this.#enter(this.#at);
				return;
			case 'start':
				this.stop();
				this.#begun = false;
				this.#ended = false;
				return;
			case 'mark':
				if (this.#choices(act.place)) this.vote.mark(act.place);
				return;
			case 'take':
				if (this.#choices(act.place)) this.#take(act.place);
				return;
			case 'vote':
				this.#openVote();
				return;
			case 'count':
				this.vote.count(act.place, act.by);
				return;
			case 'uncount':
				this.vote.uncount();
				return;
			case 'longer':
				this.#thinking.longer();
				return;
			case 'skip-part':
				this.#move(skipPart(this.#parts.story, this.#state));
				return;
			case 'what-if':
				this.#whatIf();
				return;
			case 'keys':
			case 'full':
				return;
		}
	}

	/** From the beginning, with what was tried still marked. */
	again(): void {
		this.#ended = false;
		this.#move(passOver(startStory(this.#parts.story), this.skips));
	}

	#next(): void {
		switch (this.phase) {
			case 'start':
				this.#begun = true;
				this.#parts.onScene?.(this.#state);
				this.#enter(this.#at);
				return;
			case 'telling':
				if (this.beat.kind === 'question') this.#think();
				else this.#onward();
				return;
			case 'thinking':
				this.#onward();
				return;
			case 'choosing':
				this.vote.markNext(this.offered.map((_, place) => place));
				return;
			case 'voting':
				this.vote.show();
				return;
			case 'result':
				this.#decide();
				return;
			case 'end':
				return;
		}
	}

	#onward(): void {
		if (this.nextBeat !== null) {
			this.#enter(this.#at + 1);
			return;
		}
		if (this.scene.onward.kind !== 'ending') {
			this.#move(goOn(this.#parts.story, this.#state));
			return;
		}
		this.stop();
		this.#ended = true;
		this.#parts.onEnd?.();
	}

	#back(): void {
		if (this.#ended || this.vote.state !== 'closed') {
			this.#ended = false;
			this.#enter(this.#at);
		} else if (this.#thinking.now !== null) this.#enter(this.#at);
		else if (this.#at > 0) this.#enter(this.#at - 1);
		else if (this.#begun && this.#state.trail.length > 0) {
			this.#state = goBack(this.#state);
			this.#parts.onScene?.(this.#state);
			this.#enter(this.#beats.length - 1);
		}
	}

	#whatIf(): void {
		const fork = lastOpenFork(this.#parts.story, this.#state, this.#tried);
		if (fork === null) return;
		this.#ended = false;
		this.#state = fork;
		this.#parts.onScene?.(fork);
		this.#enter(this.#beats.length - 1);
	}

	#openVote(): void {
		if (this.phase !== 'choosing' && this.phase !== 'result') return;
		this.voice.stop();
		this.vote.open(this.offered.length);
	}

	#decide(): void {
		const { verdict } = this.vote;
		if (verdict.kind === 'most') this.#take(verdict.place);
		else if (verdict.kind === 'tie') this.vote.markNext(verdict.places);
	}

	#choices(place: number): boolean {
		const open = this.phase === 'choosing' || this.vote.state !== 'closed';
		return open && this.offered[place] !== undefined;
	}

	#take(place: number): void {
		const choice = this.offered[place];
		if (choice === undefined) return;
		this.#tried = [...this.#tried, choice.id];
		this.#move(choose(this.#parts.story, this.#state, choice.id));
	}

	#move(next: StoryState): void {
		if (next === this.#state) return;
		this.#state = next;
		this.#parts.onScene?.(next);
		this.#enter(0);
	}

	/** Puts a beat on the screen. What sounded is silent at once. */
	#enter(at: number): void {
		this.stop();
		this.vote.close();
		this.#at = at;
		this.#tell();
	}

	#tell(): void {
		const { beat } = this;
		this.#thinking.stop();
		const script = beat.said.map(({ key, text }) => utterance(this.#parts.clips, key, text));
		this.voice.say(script, () => {
			if (beat.kind === 'question') this.#think();
			else if (beat.kind === 'line' || beat.kind === 'title' || beat.kind === 'note')
				if (this.nextBeat !== null) this.#enter(this.#at + 1);
		});
	}

	#think(): void {
		this.voice.stop();
		this.#thinking.begin();
	}
}
