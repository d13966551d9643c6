import type { KeyObject } from 'node:crypto';
import { mkdir, statfs } from 'node:fs/promises';
import {
	addressOfFile,
	bytesOf,
	confirm,
	judgeListing,
	judgeVersion,
	PACK_PLACES,
	rollBack,
	switchTo,
	type CarriedPack,
	type Installed,
	type PackRefusal
} from '#lib/domain/pack/index.ts';
import { boxPlaces } from './box-places.ts';
import { findPack, type FoundPack } from './find-pack.ts';
import { dropInstalled, loadInstalled, saveInstalled } from './installed-file.ts';
import { lockBox } from './lock-box.ts';
import { lookAt } from './look-at.ts';
import { refusalOf } from './pack-source.ts';
import { prune } from './prune.ts';
import { settle } from './settle.ts';
import { startsInBrowser, type BrowserCommand } from './starts-in-browser.ts';
import { startTrial, type ServeCommand } from './trial-server.ts';
import { unpack } from './unpack.ts';

export const UPDATE_STEPS = ['look', 'unpack', 'try', 'switch', 'clean'] as const;
export type UpdateStep = (typeof UPDATE_STEPS)[number];

export interface UpdateOrder {
	/** A stick, or a folder or zip on it. */
	readonly from: string;
	/** Folder of the kiosk box; made when it is not there. */
	readonly into: string;
	readonly trusted: KeyObject;
	readonly serve: ServeCommand;
	/** Address of the server that visitors use, if it runs: the new pack must be seen there. */
	readonly running: string | null;
	/** The browser in which the new pack must start, before visitors see it; null: it is only asked for its pages. */
	readonly browser: BrowserCommand | null;
	/** Port at which the new pack is tried; 0 takes any free one. */
	readonly tryAt: number;
	/** `share` of the step, 0 to 1. */
	readonly onStep: (step: UpdateStep, share: number) => void;
}

/** What came of it. Whatever it was, one whole pack runs, if there was one before. */
export type Updated =
	| { readonly outcome: 'updated' | 'same'; readonly pack: CarriedPack }
	| {
			readonly outcome: 'refused';
			readonly refusal: PackRefusal;
			/** What runs now; null on a box that has never had a pack. */
			readonly installed: Installed | null;
	  };

/** Brings a kiosk box to the newest pack of a stick, or leaves it as it is and says why. */
export async function updateBox(order: UpdateOrder): Promise<Updated> {
	await mkdir(boxPlaces.versions(order.into), { recursive: true });
	const unlock = await lockBox(order.into);
	if (unlock === null) return { outcome: 'refused', refusal: { why: 'busy' }, installed: null };
	try {
		order.onStep('look', 0);
		const installed = (await settle(order.into))?.installed ?? null;
		await prune(order.into, installed);
		const found = await findPack(order.from, order.trusted);
		if (!found.ok) return refused(found.problems[0] ?? { why: 'none' }, installed);
		try {
			return await take(order, found.value, installed);
		} finally {
			await found.value.source.close();
		}
	} catch (problem) {
		// A stick that is pulled out, a disk that fails: the system's error has a code. Anything else is our own fault.
		if (!(problem instanceof Error && 'code' in problem)) throw problem;
		const now = await loadInstalled(order.into);
		const runs = typeof now === 'string' ? null : now;
		return refused(refusalOf(problem, order.from), runs);
	} finally {
		await unlock();
	}
}

async function take(
	order: UpdateOrder,
	found: FoundPack,
	installed: Installed | null
): Promise<Updated> {
	const { pack, hash } = found.list;
	const verdict = judgeVersion(pack.version, hash, installed);
	if (verdict === 'same') return { outcome: 'same', pack };
	if (verdict !== 'newer' && installed !== null) {
		const refusal = { why: verdict, version: pack.version, installed: installed.current };
		return refused(refusal, installed);
	}
	const listing = await found.source.list();
	const wrong = listing.ok ? judgeListing(pack.files, listing.value) : listing.problems[0];
	const refusal = wrong ?? (await wantingRoom(order.into, pack));
	if (refusal !== null) return refused(refusal, installed);
	order.onStep('look', 1);
	const unpacking = await unpack(found, order.into, (share) => {
		order.onStep('unpack', share);
	});
	if (unpacking !== null) return refused(unpacking, installed);
	return tryAndSwitch(order, found, installed);
}

/** First where nobody sees it, then, once it is switched to, as visitors will see it. */
async function tryAndSwitch(
	order: UpdateOrder,
	{ list: { pack, hash } }: FoundPack,
	installed: Installed | null
): Promise<Updated> {
	const { into, running, onStep } = order;
	onStep('try', 0);
	const failing = await failingAt(order, boxPlaces.version(into, pack.version), pack);
	if (failing !== null) {
		await prune(into, installed);
		return refused({ why: 'does-not-start', where: failing }, installed);
	}
	onStep('switch', 0);
	const onTrial = switchTo(pack.version, hash, installed);
	await saveInstalled(into, onTrial);
	onStep('switch', 0.5);
	const inUse = running === null ? await failingAt(order, into, pack) : await lookAt(running, pack);
	if (inUse !== null) {
		const before = rollBack(onTrial);
		await (before === null ? dropInstalled(into) : saveInstalled(into, before));
		await prune(into, before);
		return refused({ why: 'does-not-start', where: inUse }, before);
	}
	const confirmed = confirm(onTrial);
	await saveInstalled(into, confirmed);
	onStep('clean', 0);
	await prune(into, confirmed);
	onStep('clean', 1);
	return { outcome: 'updated', pack };
}

/** @returns what does not answer as it should, `server` when nothing does; null when all is well */
async function failingAt(
	{ serve, browser, tryAt }: UpdateOrder,
	folder: string,
	pack: CarriedPack
): Promise<string | null> {
	const server = await startTrial(serve, folder, tryAt);
	if (server === null) return 'server';
	try {
		const failing = await lookAt(server.address, pack);
		if (failing !== null || browser === null) return failing;
		const page = new URL(addressOfFile(PACK_PLACES.kioskPage), server.address).href;
		return (await startsInBrowser(browser, page, server.alive)) ? null : page;
	} finally {
		await server.close();
	}
}

/** Files take up whole blocks; and a disk that is full to the last byte cannot count visitors any more. */
async function wantingRoom(into: string, pack: CarriedPack): Promise<PackRefusal | null> {
	const { bavail, bsize } = await statfs(into);
	const spare = 64 * 1024 ** 2;
	const wanted = bytesOf(pack) + pack.files.length * bsize + spare;
	const bytes = wanted - bavail * bsize;
	return bytes > 0 ? { why: 'no-room', bytes } : null;
}

function refused(refusal: PackRefusal, installed: Installed | null): Updated {
	return { outcome: 'refused', refusal, installed };
}
