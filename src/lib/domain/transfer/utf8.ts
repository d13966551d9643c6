/** `TextEncoder` is a part of the language's platform everywhere that Safar runs; it depends on nothing. */
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function toUtf8(text: string): Uint8Array {
	return encoder.encode(text);
}

/** `null`: these bytes are no UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
	try {
		return decoder.decode(bytes);
	} catch {
		return null;
	}
}
