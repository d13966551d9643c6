/**
 * Fetches a file whole, telling how much has come.
 *
 * @param expected bytes announced for it, for the share that is told
 * @throws TypeError without a network or when the server refuses, DOMException `AbortError` when asked to stop
 */
export async function downloadBytes(
	address: string,
	expected: number,
	onProgress: ((share: number) => void) | undefined,
	signal: AbortSignal | undefined
): Promise<Uint8Array<ArrayBuffer>> {
	const answer = await fetch(address, { signal: signal ?? null });
	if (!answer.ok || answer.body === null)
		throw new TypeError(`${address}: ${String(answer.status)}`);
	const parts: Uint8Array<ArrayBuffer>[] = [];
	const reader = answer.body.getReader();
	let received = 0;
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		parts.push(part.value);
		received += part.value.byteLength;
		onProgress?.(Math.min(1, received / Math.max(1, expected)));
	}
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}
