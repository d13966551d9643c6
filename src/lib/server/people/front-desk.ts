import { isAPIError } from 'better-auth/api';
import { randomUUID } from 'node:crypto';
import type { Role, PersonLine } from '#lib/domain/people/index.ts';
import type { HubContext } from '../hub-context.ts';
import type { Database } from '../store/open-database.ts';
import { authSecret } from './auth-secret.ts';
import { makeAuth, type Auth } from './make-auth.ts';
import { findByName, setPassword } from './people-store.ts';
import { nameKey, SignInTries } from './sign-in-tries.ts';
import { cookiesOf, visitorOf, type Visitor } from './visitor.ts';

/** Sign-in as the routes need it: names and passwords in, cookies out. */
export class FrontDesk {
	readonly #database: Database;
	readonly #auth: Auth;
	readonly #tries: SignInTries;

	private constructor(database: Database, auth: Auth, tries: SignInTries) {
		this.#database = database;
		this.#auth = auth;
		this.#tries = tries;
	}

	static async open({ store, now }: Pick<HubContext, 'store' | 'now'>): Promise<FrontDesk> {
		const secret = await authSecret(store.database);
		const tries = new SignInTries(store.database, secret, now);
		return new FrontDesk(store.database, makeAuth(store.database, secret), tries);
	}

	visitor(request: Request): Promise<Visitor | null> {
		return visitorOf(this.#auth, this.#database, request);
	}

	/**
	 * The cookies of a new session; `null`: there is nobody with this name and password, or the name was tried too often.
	 * Which of them it was shows neither in the answer nor in the time that it takes: a hash is made in each case.
	 */
	async signIn(name: string, password: string): Promise<readonly string[] | null> {
		if (!(await this.#tries.mayTry(name))) {
			await this.#hash(password);
			return null;
		}
		try {
			const { headers } = await this.#auth.api.signInUsername({
				body: { username: nameKey(name), password },
				headers: new Headers(),
				returnHeaders: true
			});
			await this.#tries.forget(name);
			return headers.getSetCookie();
		} catch (error) {
			if (isAPIError(error)) return null;
			throw error;
		}
	}

	/** The cookies that forget the session, which is over. */
	async signOut(request: Request): Promise<readonly string[]> {
		const { headers } = await this.#auth.api.signOut({
			headers: cookiesOf(request),
			returnHeaders: true
		});
		return headers.getSetCookie();
	}

	/** `null`: somebody has this name. */
	async register(name: string, password: string, role: Role): Promise<PersonLine | null> {
		if ((await findByName(this.#database, name)) !== null) return null;
		try {
			await this.#auth.api.createUser({
				// An address is asked for, and nobody's is: `.invalid` leads nowhere (RFC 2606).
				body: {
					...{ name, password, email: `${randomUUID()}@hub.invalid` },
					data: { username: nameKey(name), role }
				}
			});
		} catch (error) {
			if (isAPIError(error) || isTaken(error)) return null;
			throw error;
		}
		return findByName(this.#database, name);
	}

	/** Ends all sessions of the person, and what locked the name. */
	async givePassword({ id, name }: Pick<PersonLine, 'id' | 'name'>, password: string) {
		await setPassword(this.#database, id, await this.#hash(password));
		await this.#tries.forget(name);
	}

	async #hash(password: string): Promise<string> {
		return (await this.#auth.$context).password.hash(password);
	}
}

/** Two made the same name at the same moment (SQLSTATE `unique_violation`). */
function isTaken(error: unknown): boolean {
	return error instanceof Error && Reflect.get(error, 'code') === '23505';
}
