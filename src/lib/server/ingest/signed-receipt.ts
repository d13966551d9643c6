import { toHex } from '#lib/domain/outcome/index.ts';
import type { IsoWeek } from '#lib/domain/shared/index.ts';
import { isHeld, signedText, type HubReceipt, type IngestAnswer } from '#lib/domain/sync/index.ts';
import { makeReceipt, receiptText } from '#lib/domain/transfer/index.ts';
import { sha256 } from '../sha256.ts';
import type { HubIdentity } from '../store/hub-identity.ts';

/** For what is held of a batch or a file: devices and hubs believe nothing else. */
export function signedReceipt(
	offer: string,
	answers: readonly IngestAnswer[],
	week: IsoWeek,
	{ publicKey, sign }: HubIdentity
): HubReceipt {
	const held = answers.filter(isHeld).map(({ id }) => id);
	const missing = answers.flatMap((answer, place) => (isHeld(answer) ? [] : [place]));
	const text = receiptText(makeReceipt(offer, held, missing, sha256));
	return { text, hub: toHex(publicKey), week, signature: toHex(sign(signedText({ text, week }))) };
}
