import type { Me } from '#lib/domain/people/index.ts';
import {
	meSchema,
	passwordChangeSchema,
	setUpSchema,
	signInSchema
} from '#lib/schema/people/people-schema.ts';
import { json, nothing, problem, problemSchema } from '../http/answers.ts';
import { readChecked } from '../http/read-checked.ts';
import type { Call, Route } from '../http/route.ts';
import type { HubContext } from '../hub-context.ts';
import type { AddressFence } from './address-fence.ts';
import { writeAudit } from './audit.ts';
import type { FrontDesk } from './front-desk.ts';
import { setCookies } from './set-cookies.ts';
import { useSetUpToken } from './set-up-links.ts';

const WRONG = {
	says: 'Name and password do not open, or were tried too often.',
	schema: problemSchema
};
const TOO_MANY = { says: 'Too many from here; `retry-after` tells when.', schema: problemSchema };
const MALFORMED = { says: 'The body is not what is asked for.', schema: problemSchema };
const NOBODY = { says: 'Nobody is signed in.', schema: problemSchema };
const ENTERED = { says: 'Signed in, with a new session.', schema: null };

export interface Doors {
	readonly context: HubContext;
	readonly desk: FrontDesk;
	readonly fence: AddressFence;
}

/** How one comes in and goes out. */
export function doorRoutes(doors: Doors): readonly Route[] {
	const { context, desk, fence } = doors;
	const { database } = context.store;

	/** Whatever session a browser had before is over: nobody can slip one in and wait for a sign-in. */
	async function enter({ request }: Call, name: string, password: string): Promise<Response> {
		const cookies = await desk.signIn(name, password);
		if (cookies === null) return problem('sign-in');
		if ((await desk.visitor(request)) !== null) await desk.signOut(request);
		return setCookies(nothing(), cookies, request, context.config);
	}

	const signIn: Route = {
		...{ method: 'POST', path: '/api/sign-in', access: 'anyone', body: signInSchema },
		says: 'Signs somebody of the organisation in.',
		answers: { 204: ENTERED, 400: MALFORMED, 401: WRONG, 429: TOO_MANY },
		async handle(call) {
			const body = await readChecked(call.request, signInSchema);
			if ('refusal' in body) return body.refusal;
			const { name, password } = body.value;
			return fence.through(call.address, () => enter(call, name, password));
		}
	};

	const setUp: Route = {
		...{ method: 'POST', path: '/api/set-up', access: 'anyone', body: setUpSchema },
		says: 'Makes the first manager, with the link that the console shows at the first start.',
		answers: {
			204: ENTERED,
			400: MALFORMED,
			401: { says: 'The link was used, is too old, or never was one.', schema: problemSchema },
			409: { says: 'Somebody has this name.', schema: problemSchema },
			429: TOO_MANY
		},
		async handle(call) {
			const body = await readChecked(call.request, setUpSchema);
			if ('refusal' in body) return body.refusal;
			const { token, name, password } = body.value;
			return fence.through(call.address, async () => {
				if (!(await useSetUpToken(database, token, context.now()))) return problem('sign-in');
				const person = await desk.register(name, password, 'manager');
				if (person === null) return problem('conflict');
				await writeAudit(database, person.id, 'person-made', person.id);
				return enter(call, name, password);
			});
		}
	};

	const signOut: Route = {
		...{ method: 'POST', path: '/api/sign-out', access: 'viewer', body: null },
		says: 'Ends this session.',
		answers: { 204: { says: 'Signed out.', schema: null }, 401: NOBODY },
		handle: async ({ request }) =>
			setCookies(nothing(), await desk.signOut(request), request, context.config)
	};

	const me: Route = {
		...{ method: 'GET', path: '/api/me', access: 'viewer', body: null },
		says: 'Who is signed in.',
		answers: { 200: { says: 'You.', schema: meSchema }, 401: NOBODY },
		async handle({ request }) {
			const visitor = await desk.visitor(request);
			if (visitor === null) return problem('sign-in');
			const { id, name, role } = visitor;
			return json({ id, name, role } satisfies Me);
		}
	};

	const password: Route = {
		...{ method: 'PUT', path: '/api/me/password', access: 'viewer', body: passwordChangeSchema },
		says: 'Changes the own password, and ends all other sessions.',
		answers: { 204: ENTERED, 400: MALFORMED, 401: WRONG, 429: TOO_MANY },
		async handle(call) {
			const body = await readChecked(call.request, passwordChangeSchema);
			if ('refusal' in body) return body.refusal;
			const { current, next } = body.value;
			return fence.through(call.address, async () => {
				const visitor = await desk.visitor(call.request);
				if (visitor === null || (await desk.signIn(visitor.name, current)) === null)
					return problem('sign-in');
				await desk.givePassword(visitor, next);
				return enter(call, visitor.name, next);
			});
		}
	};

	return [signIn, setUp, signOut, me, password];
}
