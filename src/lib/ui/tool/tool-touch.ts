import type { IsoDate } from '#lib/domain/catalogue/index.ts';
import type { ToolText } from './tool-voice.ts';

/** What the texts of a tool's page need of it: what sounds, saying one text alone, and the day. */
export interface ToolTouch {
	/** Key of the text that is being read; `null`: none. */
	readonly saying: string | null;
	/** The day on which the page is read: a source grows old in a page that was kept. */
	readonly today: IsoDate;
	listen(this: void, text: ToolText): void;
}
