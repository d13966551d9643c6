import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { configWords, readHubConfig, type Environment } from '#lib/server/config/hub-config.ts';
import { openHub, type Hub } from '#lib/server/open-hub.ts';
import { jsonLog } from '#lib/server/observe/log.ts';

/** Some settings make no sense; the message has a line for each. */
export class UnfitSettings extends Error {}

const packageSchema = v.object({ version: v.string() });

/**
 * The hub that the environment describes; `null` with `SAFAR_HUB=off`: pages and voices alone, for a kiosk or a demo.
 * Rejects with what a person at the terminal can read (see `portProblem`).
 */
export async function hubOfEnvironment(env: Environment): Promise<Hub | null> {
	const wanted = env['SAFAR_HUB'] ?? 'on';
	if (wanted === 'off') return null;
	const config = readHubConfig(env);
	const words = [
		...(['on', ''].includes(wanted) ? [] : ['SAFAR_HUB must be "on" or "off".']),
		...(config.ok ? [] : [configWords(config.problems)])
	];
	if (!config.ok || words.length > 0) throw new UnfitSettings(words.join('\n'));
	const { version } = v.parse(
		packageSchema,
		JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
	);
	return openHub(config.value, {
		version,
		now: () => new Date(),
		log: jsonLog(
			(line) => {
				console.error(line);
			},
			() => new Date()
		)
	});
}
