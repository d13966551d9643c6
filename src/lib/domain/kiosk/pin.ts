/** Digits of a PIN. Six, because a touch screen shows the fingers' traces on fewer. */
export const PIN_LENGTH = 6;

/** A PIN as it is kept: never itself. Hex; scrypt's N, r and p, so that they can be raised later. */
export interface PinHash {
	readonly salt: string;
	readonly hash: string;
	readonly cost: { readonly N: number; readonly r: number; readonly p: number };
}

/** Makes and checks hashes of PINs, slowly on purpose. */
export interface PinHasher {
	make(pin: string): Promise<PinHash>;
	matches(pin: string, kept: PinHash): Promise<boolean>;
}

export type PinProblem = 'length' | 'too-easy';

/** What speaks against a new PIN; `null`: nothing. */
export function pinProblem(pin: string): PinProblem | null {
	if (!new RegExp(`^\\d{${String(PIN_LENGTH)}}$`).test(pin)) return 'length';
	return isRun(pin) || new Set(pin).size < 3 ? 'too-easy' : null;
}

/** Each digit follows the one before it by the same step: 123456, 987654, 111111, 246802. */
function isRun(pin: string): boolean {
	const digits = [...pin].map(Number);
	const steps = digits.slice(1).map((digit, place) => (digit - (digits[place] ?? 0) + 10) % 10);
	return new Set(steps).size === 1;
}
