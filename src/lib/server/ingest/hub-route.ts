import { toHex } from '#lib/domain/outcome/index.ts';
import { MOST_IN_BATCH } from '#lib/domain/sync/index.ts';
import { BATCH_VERSION, hubCardSchema, type HubCard } from '#lib/schema/sync/batch-schema.ts';
import { json } from '../http/answers.ts';
import type { Route } from '../http/route.ts';
import type { HubContext } from '../hub-context.ts';
import { BATCH_BODY } from './outcomes-route.ts';
import { weekOf } from './week-of.ts';

/** `GET /api/hub`: whether there is a hub here, which one, and what it takes. */
export function hubRoute({
	identity,
	config,
	now
}: Pick<HubContext, 'identity' | 'config' | 'now'>): Route {
	return {
		method: 'GET',
		path: '/api/hub',
		access: 'anyone',
		crossOrigin: true,
		says: 'Which hub this is, and what it takes. A device that finds another key than before is at another hub.',
		body: null,
		answers: { 200: { says: 'The card of the hub.', schema: hubCardSchema } },
		handle: () =>
			json({
				hub: toHex(identity.publicKey),
				accepts: [BATCH_VERSION],
				records: MOST_IN_BATCH,
				bytes: BATCH_BODY.bytes,
				takesOpenUse: config.takesOpenUse,
				week: weekOf(now())
			} satisfies HubCard)
	};
}
