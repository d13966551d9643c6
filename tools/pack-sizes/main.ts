/**
 * `npm run docs:packs`: writes docs/pack-sizes.md from the packs that `npm run narrate` has rendered. A pack that
 * is missing, or was made of other words than those of today, is told as missing.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { packId } from '#lib/content/narration/clip-map.ts';
import { LOCALES, type Locale } from '#lib/domain/shared/index.ts';
import { AudioCache } from '#lib/server/narration/audio-cache.ts';
import { loadPlans } from '../narrate/open-narration.ts';
import { minutesOf } from '../narrate/summary-table.ts';
import { sizesPage, type PackSize } from './page.ts';

const { values } = parseArgs({
	options: {
		cache: { type: 'string', default: '.cache/audio' },
		out: { type: 'string', default: 'docs/pack-sizes.md' }
	}
});
const cache = new AudioCache(values.cache);
const sizes: PackSize[] = [];
for (const plan of await loadPlans('content')) {
	const locale = LOCALES.find((known): known is Locale => known === plan.locale);
	if (locale === undefined) continue;
	const [module = '', part = 'story'] = plan.pack.split('.');
	const read = await cache.readManifest(plan.pack, plan.locale);
	const ready =
		read.ok && read.value.state === 'ready' && read.value.id === packId(plan) ? read.value : null;
	sizes.push({
		module,
		part,
		locale,
		clips: plan.clips.length,
		rendered:
			ready === null
				? null
				: { ogg: ready.bytes.ogg, mp3: ready.bytes.mp3, minutes: minutesOf(ready) }
	});
}
await writeFile(values.out, sizesPage(sizes));
process.stdout.write(`${values.out}\n`);
