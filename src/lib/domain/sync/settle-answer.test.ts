import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkSignature } from '#lib/adapters/device/check-signature.ts';
import { sha256 } from '#tests/support/hub-sender.ts';
import { uuidOf } from '#tests/support/sample-groups.ts';
import { makeReceipt, receiptText } from '../transfer/index.ts';
import { signedText, type HubReceipt } from './hub-receipt.ts';
import type { BatchAnswer } from './hub-line.ts';
import type { IngestAnswer } from './ingest-answer.ts';
import { settleAnswer } from './settle-answer.ts';

const OFFER = '00112233aabbccdd';
const ids = [uuidOf(1), uuidOf(2), uuidOf(3)];
const SENT = { offer: OFFER, ids, apart: false };

function newHub() {
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
	const receipt = (missing: readonly number[]): HubReceipt => {
		const held = ids.filter((_, place) => !missing.includes(place));
		const text = receiptText(makeReceipt(OFFER, held, missing, sha256));
		const signature = sign(null, signedText({ text, week: '2026-W48' }), privateKey);
		return { text, hub: key, week: '2026-W48', signature: signature.toString('hex') };
	};
	return { key, receipt };
}

const hub = newHub();
const stored = (id: string): IngestAnswer => ({ id, state: 'stored' });
const refused = (id: string | null): IngestAnswer => ({
	...{ id, state: 'refused', reason: 'unfit', where: 'answers.0' }
});
const settle = (answer: BatchAnswer, key = hub.key) =>
	settleAnswer(SENT, answer, key, sha256, checkSignature);

describe('settleAnswer', () => {
	it('knows what is held and what was refused, when the hub has signed for exactly that', () => {
		const answers = [stored(uuidOf(1)), refused(uuidOf(2)), stored(uuidOf(3))];
		expect(settle({ answers, receipt: hub.receipt([1]) })).toMatchObject({
			proof: { offer: OFFER, held: [uuidOf(1), uuidOf(3)], apart: false },
			refusals: [{ hub: hub.key, id: uuidOf(2), reason: 'unfit', where: 'answers.0' }]
		});
	});

	it('finds a refused record by its place when the hub could make out no id', () => {
		const answers = [refused(null), stored(uuidOf(2)), stored(uuidOf(3))];
		expect(settle({ answers, receipt: hub.receipt([0]) })?.refusals).toMatchObject([
			{ id: uuidOf(1) }
		]);
	});

	it('has no proof when nothing is held', () => {
		const answers = ids.map(refused);
		const settled = settle({ answers, receipt: hub.receipt([0, 1, 2]) });
		expect(settled).toMatchObject({ proof: null });
		expect(settled?.refusals).toHaveLength(3);
	});

	const good = ids.map(stored);
	const other = newHub();
	it.each<[string, BatchAnswer]>([
		['half of it is missing', { answers: good.slice(0, 2), receipt: hub.receipt([]) }],
		['it is in another order', { answers: [...good].reverse(), receipt: hub.receipt([]) }],
		[
			'it is of another batch',
			{ answers: [...good.slice(0, 2), stored(uuidOf(9))], receipt: hub.receipt([]) }
		],
		['another hub has signed it', { answers: good, receipt: other.receipt([]) }],
		[
			'the signature is of another text',
			{ answers: good, receipt: { ...hub.receipt([]), week: '2026-W47' } }
		],
		['it says more than was signed', { answers: good, receipt: hub.receipt([2]) }],
		[
			'it refuses what was signed for',
			{
				answers: [stored(uuidOf(1)), stored(uuidOf(2)), refused(uuidOf(3))],
				receipt: hub.receipt([])
			}
		]
	])('believes nothing of an answer when %s', (_, answer) => {
		expect(settle(answer)).toBeNull();
	});
});
