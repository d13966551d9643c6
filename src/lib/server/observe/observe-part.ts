import * as v from 'valibot';
import { json, problemSchema } from '../http/answers.ts';
import type { Route } from '../http/route.ts';
import type { HubContext, HubPart } from '../hub-context.ts';
import type { Watch } from './watch.ts';

const healthSchema = v.object({ healthy: v.literal(true) });
const readySchema = v.object({ ready: v.boolean() });

/** What balancers, service managers and Prometheus ask. `isStopping`: it was told to stop, and takes no new work. */
export function observePart(
	{ metrics }: HubContext,
	watch: Watch,
	isStopping: () => boolean
): HubPart {
	const routes: readonly Route[] = [
		{
			method: 'GET',
			path: '/api/health',
			access: 'anyone',
			says: 'Whether the process lives. Asks nothing of the database.',
			body: null,
			answers: { 200: { says: 'It lives.', schema: healthSchema } },
			handle: () => json({ healthy: true })
		},
		{
			method: 'GET',
			path: '/api/ready',
			access: 'anyone',
			says: 'Whether it can work now: the database answers, and nobody told it to stop.',
			body: null,
			answers: {
				200: { says: 'It can.', schema: readySchema },
				503: { says: 'It cannot, now.', schema: readySchema }
			},
			async handle() {
				const ready = !isStopping() && (await watch.isUp());
				return json({ ready }, ready ? 200 : 503);
			}
		},
		{
			method: 'GET',
			path: '/api/metrics',
			access: 'metrics',
			says: 'Counts and times for Prometheus, of nobody in particular. Needs the token of SAFAR_METRICS_TOKEN.',
			body: null,
			answers: {
				200: { says: 'The text format of Prometheus.', schema: null, type: 'text/plain' },
				404: { says: 'Without the token there is nothing here.', schema: problemSchema }
			},
			async handle() {
				const { registry } = metrics;
				return new Response(await registry.metrics(), {
					headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' }
				});
			}
		}
	];
	return { routes };
}
