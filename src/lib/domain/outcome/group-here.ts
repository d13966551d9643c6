import type { HelpCountry } from '../catalogue/index.ts';
import type { CohortCode, InstrumentId } from '../shared/index.ts';
import type { Cohort, LinkWay } from './cohort.ts';
import type { KeyedHash } from './link-tag.ts';
import type { Wave } from './outcome.ts';
import { sealKeyOf, type CodeKind } from './sealed-code.ts';
import type { Settings } from './settings.ts';
import { toHex } from './uuid.ts';

/** The cohort in which whoever holds this device answers now. */
export interface GroupHere {
	readonly code: CohortCode;
	/** The device goes round; otherwise it is somebody's own. */
	readonly shared: boolean;
	readonly country: HelpCountry | null;
	readonly way: LinkWay;
	/** Makes tags of tokens, as hex; `null`: this device does not have it, and links nobody. */
	readonly tagKey: string | null;
	/** Seals tickets and self-made codes, as hex. The same on every device of the cohort. */
	readonly sealKey: string | null;
	/** The wave that the trainer opened; `null`: none, or not known here. */
	readonly wave: Wave | null;
	/** Waves that take no more answers, as far as this device knows. */
	readonly closed: readonly Wave[];
}

const utf8 = new TextEncoder();

/** `cohort`: that of `activeCohort`, where this device has it. `null`: in no cohort. */
export function groupHere(
	instrument: InstrumentId,
	{ activeCohort, joined }: Settings,
	cohort: Cohort | null,
	hash: KeyedHash
): GroupHere | null {
	if (activeCohort !== null) return sharedGroup(activeCohort, cohort, hash);
	if (joined?.instrument !== instrument) return null;
	const { code, way, country, sealKey } = joined;
	return {
		code,
		shared: false,
		country,
		// Letters that were read out bring no key: an own phone then does what it does best.
		way: sealKey === null && way !== 'none' ? 'token' : way,
		// A token of 128 random bits needs no secret key, only another one in each cohort.
		tagKey: toHex(utf8.encode(code)),
		sealKey,
		wave: null,
		closed: []
	};
}

/** What a person of this group is asked to show; `null`: nothing. */
export function codeAsked(group: GroupHere | null): CodeKind | null {
	if (group?.sealKey == null) return null;
	switch (group.way) {
		case 'ticket':
			return 'ticket';
		case 'code':
			return 'own';
		case 'token':
		case 'none':
			return null;
	}
}

function sharedGroup(code: CohortCode, cohort: Cohort | null, hash: KeyedHash): GroupHere {
	return {
		code,
		shared: true,
		country: cohort?.country ?? null,
		way: cohort?.way ?? 'token',
		tagKey: cohort?.linkKey ?? null,
		sealKey: cohort === null ? null : sealKeyOf(cohort.linkKey, hash),
		wave: cohort?.wave ?? null,
		closed: cohort?.closed ?? []
	};
}
