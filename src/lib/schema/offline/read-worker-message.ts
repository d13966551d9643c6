import type { WorkerMessage } from '#lib/domain/offline/index.ts';

/**
 * The gate of the service worker. Null for anything else: other scripts of the browser (extensions,
 * developer tools) post messages too. Without valibot, which would be a third of the worker.
 */
export function readWorkerMessage(message: unknown): WorkerMessage | null {
	if (typeof message !== 'object' || message === null || !('type' in message)) return null;
	if (message.type === 'SKIP_WAITING' || message.type === 'FORGET') return { type: message.type };
	if (!('path' in message)) return null;
	const { type, path } = message;
	if (typeof path !== 'string' || !path.startsWith('/')) return null;
	return type === 'KEEP_PAGE' || type === 'KEEP_LANGUAGE' ? { type, path } : null;
}
