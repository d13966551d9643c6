import type * as v from 'valibot';
import type { Role } from '#lib/domain/people/index.ts';

/** Who may call a route. The router asks before the route is reached, and a test goes through all of them. */
export const ACCESS = ['anyone', 'sender', 'metrics', 'viewer', 'trainer', 'manager'] as const;
/**
 * - `anyone`: no proof is asked.
 * - `sender`: the route itself weighs what proof there is (ingest).
 * - `metrics`: the token of the metrics.
 * - `viewer`, `trainer`, `manager`: signed in, with this role or a higher one.
 */
export type Access = (typeof ACCESS)[number];

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A call, after the router has let it through. */
export interface Call {
	readonly request: Request;
	/** What stands in the place of `{name}` in the path, decoded. */
	readonly params: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
	/** Who signed in; `null` where the route does not ask for it. */
	readonly person: Person | null;
	/** For counting in memory only. Never store it, never log it. */
	readonly address: string;
}

/** Somebody of the organisation. Learners never sign in. */
export interface Person {
	readonly id: string;
	readonly role: Role;
}
export type { Role };

/** One kind of answer, for the API document. */
export interface AnswerKind {
	readonly says: string;
	/** `null`: no body, or none of JSON. */
	readonly schema: v.GenericSchema | null;
	readonly type?: string;
}

export interface Route {
	readonly method: Method;
	/** Like `/api/cohorts/{code}`. */
	readonly path: string;
	readonly access: Access;
	/** One sentence, for the API document. */
	readonly says: string;
	/** Of the body; `null`: none is read. */
	readonly body: v.GenericSchema | null;
	readonly answers: Readonly<Record<number, AnswerKind>>;
	/** `true`: pages of other sites in `SAFAR_ORIGINS` may call it. */
	readonly crossOrigin?: boolean;
	handle(call: Call): Promise<Response> | Response;
}
