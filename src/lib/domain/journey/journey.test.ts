import { describe, expect, it } from 'vitest';
import { sampleProgrammes } from '#tests/support/sample-programmes.ts';
import { asksOrigin, modulesOf } from '../catalogue/index.ts';
import { FRESH_JOURNEY, nextStation, withDone } from './journey.ts';
import { allPaths } from './path.ts';
import { stationsOf } from './stations.ts';
import { withoutStories } from './without-stories.ts';

const { school, abroad } = sampleProgrammes;

function stationsAt(origin: 'np' | null): readonly string[] {
	return stationsOf({ id: 'x', programme: abroad, origin }).map(({ id }) => id);
}

describe('the paths', () => {
	it('are one for a programme that is the same for everybody, and one more for each country otherwise', () => {
		expect(asksOrigin(school)).toBe(false);
		expect(allPaths([school, abroad]).map(({ id }) => id)).toEqual([
			'school',
			'pre-departure',
			'pre-departure-in',
			'pre-departure-np',
			'pre-departure-bd',
			'pre-departure-pk',
			'pre-departure-lk'
		]);
	});

	it('tell all their modules, those of every country among them', () => {
		expect(modulesOf(school)).toEqual(['the-offer']);
		expect(modulesOf(abroad)).toHaveLength(6);
	});
});

describe('the stations of a path', () => {
	it('are those of the country from which one goes', () => {
		expect(stationsAt('np')).toEqual(['the-offer', 'papers-nepal', 'tool:fee-check']);
	});

	it('leave out what depends on the country as long as nobody has said it', () => {
		expect(stationsAt(null)).toEqual(['the-offer', 'tool:fee-check']);
	});

	it('tell a story from its short version', () => {
		const ids = stationsOf({ id: 'school', programme: school, origin: null }).map(({ id }) => id);
		expect(ids).toEqual(['the-offer', 'the-offer/station', 'tool:check-offer']);
	});
});

describe('a class from which stories are hidden', () => {
	it('goes its road without them, their short versions too, and keeps the tools', () => {
		const stations = stationsOf({ id: 'school', programme: school, origin: null });
		expect(withoutStories(stations, ['the-offer']).map(({ id }) => id)).toEqual([
			'tool:check-offer'
		]);
		expect(withoutStories(stations, ['the'])).toEqual(stations);
	});
});

describe('a journey', () => {
	const stations = stationsOf({ id: 'school', programme: school, origin: null });

	it('goes on at the first station that is not done, also when a later one is', () => {
		expect(nextStation(stations, [])?.id).toBe('the-offer');
		expect(nextStation(stations, ['the-offer/station'])?.id).toBe('the-offer');
		expect(nextStation(stations, ['the-offer'])?.id).toBe('the-offer/station');
		expect(
			nextStation(
				stations,
				stations.map(({ id }) => id)
			)
		).toBeNull();
	});

	it('holds each station once', () => {
		const once = withDone(FRESH_JOURNEY, 'the-offer');
		expect(once.done).toEqual(['the-offer']);
		expect(withDone(once, 'the-offer')).toBe(once);
	});
});
