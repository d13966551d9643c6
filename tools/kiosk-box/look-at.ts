import {
	addressOfFile,
	filesToTry,
	PACK_PLACES,
	type CarriedPack
} from '#lib/domain/pack/index.ts';
import { sha256 } from '../pack/hash-parts.ts';

const PATIENCE_MS = 20_000;

/**
 * Asks a server for the first pages of a pack and for files from all over it, as a browser would.
 *
 * @returns the address that was not answered with what the list names; null when all were
 */
export async function lookAt(server: string, pack: CarriedPack): Promise<string | null> {
	for (const file of filesToTry(pack.files)) {
		const address = addressOfFile(file.path);
		try {
			const answer = await fetch(new URL(address, server), {
				redirect: 'error',
				signal: AbortSignal.timeout(PATIENCE_MS)
			});
			const body = new Uint8Array(await answer.arrayBuffer());
			if (answer.status !== 200 || sha256(body) !== file.sha256) return address;
			if (isPage(file.path) && !isHtml(answer)) return address;
		} catch {
			return address;
		}
	}
	return null;
}

function isPage(path: string): boolean {
	return path === PACK_PLACES.firstPage || path === PACK_PLACES.kioskPage;
}

/** Shown as text, or handed out as a download, the right bytes are no page. */
function isHtml(answer: Response): boolean {
	return answer.headers.get('content-type')?.startsWith('text/html') ?? false;
}
