import { describe, expect, it } from 'vitest';
import { Admission, type AdmissionLimits, type Sender } from './admission.ts';
import { Buckets } from './buckets.ts';
import { Turnstile } from './turnstile.ts';

const LIMITS: AdmissionLimits = {
	proven: 3,
	strangers: 2,
	perCohort: { burst: 100, perSecond: 1 },
	perHub: { burst: 1_000, perSecond: 100 },
	perAddress: { burst: 5, perSecond: 1 },
	allStrangers: { burst: 8, perSecond: 2 }
};
const proven = (name: string): Sender => ({ kind: 'proven', name, isHub: false });
const stranger = (address: string): Sender => ({ kind: 'stranger', address });

describe('the fence before ingest', () => {
	it('lets an invited device in while strangers hold all places that strangers have', () => {
		const fence = new Admission(LIMITS, () => 0);
		expect(fence.enter(stranger('a')).kind).toBe('in');
		expect(fence.enter(stranger('b')).kind).toBe('in');
		expect(fence.enter(stranger('c'))).toEqual({ kind: 'later', seconds: 2 });
		expect(fence.enter(proven('K7QM2XYZ')).kind).toBe('in');
	});

	it('turns away one address that asks too often, and goes on with others', () => {
		const fence = new Admission(LIMITS, () => 0);
		for (let call = 0; call < 5; call += 1) {
			const entry = fence.enter(stranger('203.0.113.7'));
			if (entry.kind === 'in') entry.leave();
		}
		expect(fence.enter(stranger('203.0.113.7'))).toEqual({ kind: 'later', seconds: 1 });
		expect(fence.enter(stranger('203.0.113.8')).kind).toBe('in');
	});

	it('turns strangers away together, from however many addresses they come', () => {
		const fence = new Admission(LIMITS, () => 0);
		const kinds = Array.from({ length: 12 }, (_, at) => {
			const entry = fence.enter(stranger(`198.51.100.${String(at)}`));
			if (entry.kind === 'in') entry.leave();
			return entry.kind;
		});
		expect(kinds.filter((kind) => kind === 'in')).toHaveLength(8);
		expect(fence.enter(proven('K7QM2XYZ')).kind).toBe('in');
	});

	it('counts the records of each cohort by itself, and says when there is room again', () => {
		let now = 0;
		const fence = new Admission(LIMITS, () => now);
		expect(fence.take(proven('AAAAAAAA'), 90)).toBe(0);
		expect(fence.take(proven('AAAAAAAA'), 40)).toBe(30);
		expect(fence.take(proven('BBBBBBBB'), 40)).toBe(0);
		now = 30_000;
		expect(fence.take(proven('AAAAAAAA'), 40)).toBe(0);
	});

	it('holds no address in memory that could be read', () => {
		const fence = new Admission(LIMITS, () => 0);
		fence.enter(stranger('203.0.113.7'));
		const seen = JSON.stringify(fence, (_, value: unknown) =>
			value instanceof Map ? [...value] : value
		);
		expect(seen).not.toContain('203.0.113.7');
	});
});

describe('a bucket', () => {
	it('lets a batch larger than itself through when it is full, and then wants time', () => {
		let now = 0;
		const buckets = new Buckets({ burst: 10, perSecond: 1 }, () => now);
		expect(buckets.take('a', 25)).toBe(0);
		expect(buckets.take('a', 1)).toBe(16);
		now = 16_000;
		expect(buckets.take('a', 1)).toBe(0);
	});

	it('forgets the oldest names when somebody makes up too many', () => {
		const buckets = new Buckets({ burst: 1, perSecond: 0.001 }, () => 0);
		expect(buckets.take('first', 1)).toBe(0);
		expect(buckets.take('first', 1)).toBeGreaterThan(0);
		for (let name = 0; name < 20_000; name += 1) buckets.take(String(name), 1);
		expect(buckets.take('first', 1)).toBe(0);
	});
});

it('a turnstile counts nobody out twice', () => {
	const turnstile = new Turnstile(1);
	const leave = turnstile.enter();
	expect(turnstile.enter()).toBeNull();
	leave?.();
	leave?.();
	expect(turnstile.inside).toBe(0);
	expect(turnstile.enter()).not.toBeNull();
	expect(turnstile.enter()).toBeNull();
});
