import { readFile } from 'node:fs/promises';
import {
	parseRegister,
	REGISTER_FILE,
	registeredKeys
} from '#lib/content/register/item-register.ts';
import type { ItemKey } from '#lib/domain/quiz/index.ts';

const CONTENT = new URL('../../../../content/', import.meta.url);

/** What judges the answers of every version that was ever asked, as this Safar was shipped with it. */
export async function shippedKeys(): Promise<readonly ItemKey[]> {
	const register = parseRegister(await readFile(new URL(REGISTER_FILE, CONTENT), 'utf8'));
	if (register === null) throw new Error(`content/${REGISTER_FILE} is damaged.`);
	return registeredKeys(register);
}
