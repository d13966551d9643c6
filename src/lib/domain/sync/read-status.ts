import type { SendResult } from './hub-line.ts';

/**
 * What the status of an answer to a batch says. `answered`: if its body is one, too; the sign-in page of a café has the
 * same status.
 */
export function readStatus(status: number): SendResult['kind'] {
	if (status === 200) return 'answered';
	if (status === 413) return 'too-large';
	if ([400, 401, 403, 409, 415, 422].includes(status)) return 'unfit';
	if ([408, 425, 429].includes(status) || status >= 500) return 'busy';
	return 'away';
}

/** Of the header `retry-after`: a number of seconds. A date is not gone by, because clocks are wrong. */
export function readRetryAfter(header: string | null): number | null {
	return header !== null && /^\d{1,9}$/.test(header.trim()) ? Number(header) : null;
}
