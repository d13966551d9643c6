import * as v from 'valibot';
import { groupBy } from '#lib/domain/shared/index.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';
import {
	calendarSchema,
	indicatorsSchema,
	publicationSchema,
	publishSchema,
	type Publication,
	type PublicationCalendar
} from '#lib/schema/report/report-answers-schema.ts';
import { json, problem, problemSchema } from '../http/answers.ts';
import { readJson } from '../http/read-body.ts';
import type { Route } from '../http/route.ts';
import type { HubContext } from '../hub-context.ts';
import { weekOf } from '../ingest/week-of.ts';
import { writeAudit } from '../people/audit.ts';
import { publications, publish, publishedFigures } from '../store/publications.ts';
import { makePublication, mayBePublished, quarterOf } from './publish-quarter.ts';
import type { SumsShelf } from './sums-shelf.ts';

const SMALL_BODY = { bytes: 1_000, unpacked: 1_000 };
/** Whoever asks again and again costs the database one question in so long. */
const KEPT_MS = 5_000;

/** What everybody may read, and how it comes to be. */
export function publicationRoutes(
	{ store: { database }, now }: Pick<HubContext, 'store' | 'now'>,
	shelf: SumsShelf,
	keys: readonly ItemKey[]
): readonly Route[] {
	let kept: { readonly at: number; readonly asked: Promise<readonly Publication[]> } | null = null;
	const read = () => {
		const at = performance.now();
		if (kept === null || at - kept.at > KEPT_MS) {
			const asked = publications(database);
			kept = { at, asked };
			asked.catch(() => {
				kept = null;
			});
		}
		return kept.asked;
	};
	return [
		{
			method: 'GET',
			path: '/api/indicators',
			access: 'anyone',
			crossOrigin: true,
			says: 'What was published: one document for each quarter, never changed. No figure of fewer than ten people.',
			body: null,
			answers: { 200: { says: 'The newest quarter first.', schema: indicatorsSchema } },
			async handle() {
				return json({ publications: await read() });
			}
		},
		{
			method: 'GET',
			path: '/api/publications',
			access: 'manager',
			says: 'Which quarters are published, which may be, and which wait for their follow-ups.',
			body: null,
			answers: { 200: { says: 'The newest quarter first.', schema: calendarSchema } },
			async handle() {
				return json(await calendar());
			}
		},
		{
			method: 'POST',
			path: '/api/publications',
			access: 'manager',
			says: 'Publishes a quarter that ended twelve weeks ago or more, once and for ever.',
			body: publishSchema,
			answers: {
				201: { says: 'What everybody can read now.', schema: publicationSchema },
				400: { says: 'No quarter.', schema: problemSchema },
				409: {
					says: 'Published before, not over yet, too few people, or an earlier one could be subtracted: `because`.',
					schema: problemSchema
				},
				503: { says: 'Some cohorts are not added up yet: come again.', schema: problemSchema }
			},
			async handle({ request, person }) {
				const body = await readJson(request, SMALL_BODY);
				if ('refusal' in body) return body.refusal;
				const asked = v.safeParse(publishSchema, body.value);
				if (!asked.success || person === null) return problem('malformed');
				const { period } = asked.output;
				if (!mayBePublished(period, now())) return conflict('not-over');
				const { groups } = await shelf.view();
				const members = groups
					.flatMap((group) => group.members)
					.filter((one) => quarterOf(one) === period);
				if (members.some(({ revision, summed }) => revision !== summed))
					return problem('unavailable', { 'retry-after': '30' });
				const earlier = await publishedFigures(database);
				const made = await makePublication(period, members, earlier, shelf, keys, weekOf(now()));
				if (!made.ok) return conflict(made.problems[0]?.kind ?? 'too-few');
				await writeAudit(database, person.id, 'release', `indicators ${period}`);
				const { value, figures } = made.value;
				if ((await publish(database, value, figures)) === 'known') return conflict('published');
				kept = null;
				return json(value, 201);
			}
		}
	];

	async function calendar(): Promise<PublicationCalendar> {
		const { groups } = await shelf.view();
		const published = new Set((await publications(database)).map(({ period }) => period));
		const byQuarter = groupBy(
			groups.flatMap((group) => group.members),
			(one) => quarterOf(one) ?? ''
		);
		const periods = new Set([...published, ...byQuarter.keys()]);
		return {
			periods: [...periods]
				.filter((period) => period !== '')
				.toSorted()
				.toReversed()
				.map((period) => ({
					period,
					state: published.has(period)
						? ('published' as const)
						: mayBePublished(period, now())
							? ('may-be-published' as const)
							: ('waits' as const),
					cohorts: byQuarter.get(period)?.length ?? 0
				}))
		};
	}
}

/** `because`: for the page that asked. */
function conflict(because: string): Response {
	return problem('conflict', {}, { because });
}
