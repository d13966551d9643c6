import { describe, expect, it } from 'vitest';
import { jsonLog, problemInLog } from './log.ts';
import { makeMetrics } from './metrics.ts';

describe('the log', () => {
	it('has the hour and nothing finer', () => {
		const lines: string[] = [];
		jsonLog(
			(line) => lines.push(line),
			() => new Date('2026-11-22T17:43:21.987Z')
		)({ event: 'stopping' });
		expect(lines).toEqual(['{"hour":"2026-11-22T17Z","event":"stopping"}']);
	});

	it('tells where an error came from, and neither its words nor a folder of this machine', () => {
		const error = Object.assign(new Error('password "hunter2" of postgres://a:hunter2@db/x'), {
			code: '28P01',
			detail: 'Key (id)=(Salma)'
		});
		const said = JSON.stringify(problemInLog(error));
		expect(said).toContain('28P01');
		expect(said).toContain('observe/log.test.ts');
		expect(said).not.toMatch(/hunter2|Salma/);
		expect(said).not.toContain(process.cwd());
	});

	it.each(['a text', null, { message: 'secret' }])('says nothing of %o but its kind', (thrown) => {
		expect(problemInLog(thrown)).toEqual({ name: typeof thrown, code: null, stack: [] });
	});
});

it('metrics have labels of closed lists only', async () => {
	const metrics = makeMetrics();
	metrics.call('POST /api/outcomes', 200, 0.02);
	metrics.records({ stored: 3, duplicate: 1 });
	metrics.refused('unfit');
	metrics.turnedAway('stranger');
	metrics.databaseUp(true);
	const text = await metrics.registry.metrics();
	expect(text).toContain('safar_records_total{state="stored"} 3');
	expect(text).toContain('safar_records_refused_total{reason="unfit"} 1');
	expect(text).toContain('safar_call_seconds_count{route="POST /api/outcomes",status="2xx"} 1');
	const labels = new Set([...text.matchAll(/[{,](\w+)="/g)].map(([, name]) => name));
	const ours = ['route', 'status', 'state', 'reason', 'sender', 'le'];
	const ofNode = ['version', 'major', 'minor', 'patch', 'space', 'type', 'kind'];
	expect([...labels].filter((name) => ![...ours, ...ofNode].includes(name ?? ''))).toEqual([]);
});
