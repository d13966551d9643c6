import { describe, expect, it } from 'vitest';
import { uuidOf } from '#tests/support/sample-groups.ts';
import { countSent, ledgerOf, type HubProof, type Refusal } from './hub-ledger.ts';

const [NOW, BEFORE] = ['ab'.repeat(32), 'cd'.repeat(32)];

function proof(hub: string, held: readonly number[], apart = false): HubProof {
	const receipt = { text: 'SAFARR1:', hub, week: '2026-W48', signature: '' } as const;
	return { offer: '0'.repeat(16), receipt, held: held.map(uuidOf), apart };
}

function refusal(hub: string, number: number, reason: Refusal['reason']): Refusal {
	return { hub, id: uuidOf(number), reason, where: '' };
}

describe('where records stand', () => {
	const ids = [1, 2, 3, 4].map(uuidOf);

	it('counts each once: on this device, received, or refused with its reason', () => {
		const ledger = ledgerOf(
			NOW,
			[proof(NOW, [1]), proof(NOW, [2], true)],
			[refusal(NOW, 3, 'closed-cohort')]
		);
		expect(countSent(ids, ledger)).toEqual({
			...{ saved: 1, received: 2, apart: 1, refused: 1 },
			reasons: [{ reason: 'closed-cohort', count: 1, again: true }]
		});
	});

	it('believes no hub of another time', () => {
		const ledger = ledgerOf(NOW, [proof(BEFORE, [1, 2])], [refusal(BEFORE, 3, 'unfit')]);
		expect(countSent(ids, ledger)).toMatchObject({ saved: 4, received: 0, refused: 0 });
	});

	it('says of a record that is held now that it is received, whatever was said before', () => {
		const ledger = ledgerOf(NOW, [proof(NOW, [1])], [refusal(NOW, 1, 'unknown-cohort')]);
		expect(countSent(ids, ledger)).toMatchObject({ saved: 3, received: 1, refused: 0 });
	});

	it('counts only what is on this device', () => {
		expect(countSent([], ledgerOf(NOW, [proof(NOW, [1])], []))).toMatchObject({ received: 0 });
	});

	it('knows nothing where no hub ever answered', () => {
		expect(countSent(ids, ledgerOf(null, [], []))).toMatchObject({ saved: 4 });
	});
});
