import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
	CALM_MARK,
	LEFT_MARK,
	NEUTRAL_PAGE,
	comesCalmFirst,
	receive,
	type Arrival
} from '#lib/domain/safety/index.ts';

// The scripts in app.html are there before any module, so they cannot import the rules that they follow.
const SCRIPTS = [
	...readFileSync('src/app.html', 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/gu)
].map(([, source = '']) => source);

type Listener = (event: object) => void;

/** As much of a browser as the scripts touch. */
class FakeWindow {
	readonly session: Map<string, string>;
	readonly local: Map<string, string>;
	readonly replaced: string[] = [];
	readonly order: string[] = [];
	readonly listeners = new Map<string, Listener[]>();
	readonly root = { hidden: false };
	readonly location: { pathname: string; hash: string; search: string };
	online = true;
	worker: object | null = {};
	#type: string;
	#meta: { readonly content: string } | null;

	constructor(parts: {
		readonly arrival?: Exclude<Arrival, 'restored'>;
		readonly hasLeft?: boolean;
		readonly local?: Readonly<Record<string, string>>;
		readonly sensitive?: boolean;
		readonly search?: string;
		readonly hash?: string;
	}) {
		this.session = new Map(parts.hasLeft === true ? [[LEFT_MARK, '1']] : []);
		this.local = new Map(Object.entries(parts.local ?? {}));
		this.#type = (parts.arrival ?? 'navigate').replace('-', '_');
		this.#meta = parts.sensitive === true ? { content: '/hi/calm/' } : null;
		this.location = {
			pathname: '/hi/learn/the-offer/',
			hash: parts.hash ?? '',
			search: parts.search ?? ''
		};
	}

	run(): this {
		const { root, location, replaced, order, session } = this;
		const storage = (map: Map<string, string>) => ({
			getItem: (key: string) => map.get(key) ?? null,
			setItem: (key: string, value: string) => map.set(key, value),
			removeItem: (key: string) => map.delete(key),
			clear: () => {
				map.clear();
			}
		});
		const media = { prototype: { play: () => 'sounds' } };
		const globals = {
			document: {
				documentElement: root,
				querySelector: () => this.#meta,
				open: () => order.push('open'),
				write: () => undefined,
				close: () => undefined
			},
			location: { ...location, replace: (path: string) => replaced.push(path) },
			sessionStorage: storage(session),
			localStorage: storage(this.local),
			navigator: { onLine: this.online, serviceWorker: { controller: this.worker } },
			history: { replaceState: () => undefined },
			performance: { getEntriesByType: () => [{ type: this.#type }] },
			HTMLMediaElement: media,
			Event: class {
				readonly type: string;
				constructor(type: string) {
					this.type = type;
				}
			},
			addEventListener: (type: string, listener: Listener) => {
				this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
			},
			dispatchEvent: ({ type }: { readonly type: string }) => {
				order.push(`${type} while ${root.hidden ? 'hidden' : 'seen'}`);
			}
		};
		for (const script of SCRIPTS) runInNewContext(script, globals);
		return this;
	}

	restore(): void {
		for (const listener of this.listeners.get('pageshow') ?? []) listener({ persisted: true });
	}

	touch(link: { readonly matches: string; href?: string }): typeof link {
		const event = {
			target: { closest: (selector: string) => (selector === link.matches ? link : null) },
			preventDefault: () => undefined,
			stopImmediatePropagation: () => this.order.push('nobody else')
		};
		for (const listener of this.listeners.get('click') ?? []) listener(event);
		return link;
	}
}

describe('the script that is there before the app', () => {
	test.each(['navigate', 'reload', 'back-forward'] as const)(
		'does with a page that comes by %s what the rule says',
		(arrival) => {
			for (const hasLeft of [true, false]) {
				const { root, replaced, session } = new FakeWindow({ arrival, hasLeft }).run();
				const reception = receive(arrival, hasLeft);
				expect(root.hidden).toBe(reception === 'hide');
				expect(replaced).toEqual(reception === 'hide' ? [NEUTRAL_PAGE] : []);
				if (reception === 'welcome') expect(session.has(LEFT_MARK)).toBe(false);
			}
		}
	);

	test('hides a page that the browser kept whole, when it was left', () => {
		const page = new FakeWindow({}).run();
		page.session.set(LEFT_MARK, '1');
		page.restore();
		expect(receive('restored', true)).toBe('hide');
		expect(page.root.hidden).toBe(true);
		expect(page.replaced).toEqual([NEUTRAL_PAGE]);
	});

	test('hides first, then silences, and nobody else hears of the touch', () => {
		const page = new FakeWindow({}).run();
		page.session.set('sveltekit:scroll', '{}');
		page.touch({ matches: 'a[data-exit]' });
		expect(page.order).toEqual(['nobody else', 'leave while hidden']);
		expect([...page.session]).toEqual([[LEFT_MARK, '1']]);
		expect(page.replaced).toEqual([NEUTRAL_PAGE]);
	});

	test('draws a clock in the place of the page when no other can be had', () => {
		const page = new FakeWindow({});
		page.online = false;
		page.worker = null;
		page.order.length = 0;
		try {
			page.run().touch({ matches: 'a[data-exit]' });
		} catch {
			// The fake has no document to draw in.
		}
		expect(page.order).toContain('open');
		expect(page.replaced).toEqual([]);
	});

	test.each([
		[{ sensitive: true }, true],
		[{ sensitive: true, local: { [CALM_MARK]: '1' } }, false],
		[{ sensitive: true, search: '?on' }, false],
		[{ sensitive: false }, false]
	] as const)('leads to the calm page as the rule says (%j)', (parts, comes) => {
		const local: Readonly<Record<string, string>> = 'local' in parts ? parts.local : {};
		const search = 'search' in parts ? parts.search : '';
		expect(
			comesCalmFirst({ isSensitive: parts.sensitive, isTold: CALM_MARK in local, search })
		).toBe(comes);
		const page = new FakeWindow({ ...parts, hash: '#ask' }).run();
		expect(page.replaced).toEqual(comes ? ['/hi/calm/#/hi/learn/the-offer/#ask'] : []);
		expect(page.root.hidden).toBe(comes);
	});

	test('does not lead to the calm page who has left', () => {
		const parts = { arrival: 'back-forward', hasLeft: true, sensitive: true } as const;
		expect(new FakeWindow(parts).run().replaced).toEqual([NEUTRAL_PAGE]);
	});

	test('goes on from the calm page before the app is there, and remembers it where that is allowed', () => {
		const onward = { matches: 'a[data-calm-on]', href: '/hi/' };
		const page = new FakeWindow({ hash: '#/hi/quiz/core/#endline' }).run();
		expect(page.touch({ ...onward }).href).toBe('/hi/quiz/core/#endline');
		expect(page.local.get(CALM_MARK)).toBe('1');
		const quiet = new FakeWindow({ hash: '#/hi/quiz/core/', local: { private: '1' } }).run();
		expect(quiet.touch({ ...onward }).href).toBe('/hi/quiz/core/?on');
		expect([...quiet.local.keys()]).toEqual(['private']);
		const stray = new FakeWindow({ hash: '#//elsewhere.org/' }).run();
		expect(stray.touch({ ...onward }).href).toBe('/hi/');
	});
});
