import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeCohortCode, sealKeyOf, type Cohort } from '#lib/domain/outcome/index.ts';
import type { CohortLine, HubCohort, HubOffice, OfficeAnswer } from '#lib/domain/people/index.ts';
import { cohortToken, tokenHash } from '#lib/domain/sync/index.ts';
import { steadyRng } from '#tests/support/steady-rng.ts';
import { HubCohorts } from './hub-cohorts.svelte.ts';

const hash = (key: Uint8Array, message: Uint8Array): Uint8Array =>
	Uint8Array.from(createHmac('sha256', key).update(message).digest());
const digest = (bytes: Uint8Array): Uint8Array =>
	Uint8Array.from(createHash('sha256').update(bytes).digest());

const rng = steadyRng(5);
const cohort: Cohort = {
	...{ code: makeCohortCode(rng), linkKey: Buffer.from(rng.bytes(32)).toString('hex') },
	...{ created: '2026-W47', programme: 'school', country: 'in', way: 'ticket' },
	...{ wave: 'baseline', closed: [], slips: 4, settled: {} }
};

const done = <Value>(value: Value): Promise<OfficeAnswer<Value>> =>
	Promise.resolve({ kind: 'done', value });
const never = () => Promise.reject(new Error('not asked for'));

/** A hub in memory, as far as cohorts go. `isTaken`: somebody else follows every code. */
function officeOf(isTaken = false) {
	const written: HubCohort[] = [];
	const lines: CohortLine[] = [];
	const office: HubOffice = {
		...{ setUp: never, signIn: never, signOut: never, me: never, changePassword: never },
		...{ sessions: never, endSession: never, addPerson: never, changePerson: never },
		...{ newPassword: never, endSessionsOf: never, addTrainer: never, removeTrainer: never },
		...{ audit: never, cohort: never },
		people: () => Promise.resolve({ kind: 'refused', why: 'not-allowed' }),
		cohorts: () => done([...lines]),
		writeCohort: (one) => {
			written.push(one);
			if (isTaken) return Promise.resolve({ kind: 'refused', why: 'conflict' });
			lines.push({ cohort: one, held: 0 });
			return done(null);
		}
	};
	return { office, written };
}

function deskOf(office: HubOffice) {
	const cohorts = {
		all: () => Promise.resolve([cohort]),
		...{ find: never, keep: never, settle: never, remove: never }
	};
	return new HubCohorts({ office, cohorts, hash, digest });
}

describe('bringing a cohort to a hub', () => {
	it('tells the hub how to know invited devices, and no key', async () => {
		const { office, written } = officeOf();
		const desk = deskOf(office);
		await desk.load();
		expect(desk.here).toEqual([cohort]);
		await desk.bring(cohort);
		const sealKey = sealKeyOf(cohort.linkKey, hash);
		const token = cohortToken(sealKey, cohort.code, hash);
		expect(written).toMatchObject([{ code: cohort.code, tokenHash: tokenHash(token, digest) }]);
		for (const secret of [cohort.linkKey, sealKey, token])
			expect(JSON.stringify(written)).not.toContain(secret);
		expect(desk.refusal).toBeNull();
		expect(desk.here).toEqual([]);
	});

	it('says when somebody else follows the code', async () => {
		const desk = deskOf(officeOf(true).office);
		await desk.bring(cohort);
		expect(desk.refusal).toBe('conflict');
		expect(desk.here).toEqual([cohort]);
	});
});
