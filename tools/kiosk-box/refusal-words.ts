import type { Installed, PackRefusal } from '#lib/domain/pack/index.ts';

/** Why a pack was refused and what to do, for the trainer who holds the stick. */
export function refusalWords(refusal: PackRefusal, installed: Installed | null): string {
	const still =
		installed === null
			? 'This kiosk has no pack yet.'
			: `Nothing was changed: the kiosk runs pack ${installed.current}, as before.`;
	return `Refused: ${reasonWords(refusal)}\n${still}`;
}

const AGAIN =
	'Copy the pack to the stick again, wait until copying has ended, and eject the stick.';
const ASK = 'Do not use this stick. Tell whoever gave it to you.';

function reasonWords(refusal: PackRefusal): string {
	switch (refusal.why) {
		case 'none':
			return 'there is no Safar pack on the stick. It is a folder or a zip whose name begins with "safar-".';
		case 'unsigned':
			return 'nobody has signed this pack, so nobody answers for it. Ask for a signed one (npm run pack -- --sign).';
		case 'foreign':
			return `the pack is signed by ${refusal.by}; this kiosk trusts ${refusal.trusted} only. Is it the pack of another organisation? Ask for one of yours.`;
		case 'tampered':
			return `the list of the pack was changed after it was signed. ${ASK}`;
		case 'unreadable':
			return `the pack is signed, but this updater cannot read its list (${refusal.where}). It may be made for a newer one: update the kiosk's program first.`;
		case 'older':
			return `pack ${refusal.version} is older than pack ${refusal.installed}, which runs here. Its numbers and facts may be out of date. Bring a newer one.`;
		case 'other-content':
			return `pack ${refusal.version} runs here already, and this one has the same number but other contents. Ask for a pack with a new number.`;
		case 'unsafe':
			return `something in it reaches out of the pack (${refusal.where}). ${ASK}`;
		case 'missing':
			return `a file is missing (${refusal.where}). ${AGAIN}`;
		case 'extra':
			return `there is a file in it that does not belong to it (${refusal.where}). ${AGAIN}`;
		case 'changed':
			return `a file was changed or damaged (${refusal.where}). ${AGAIN} If it happens again, take another stick.`;
		case 'cut-off':
			return `a file breaks off (${refusal.where}). The stick was taken out too early, or it is damaged. ${AGAIN}`;
		case 'too-big':
			return `a file is larger than its list says (${refusal.where}). ${ASK}`;
		case 'no-room':
			return `the kiosk's disk is too full; ${Math.ceil(refusal.bytes / 1024 ** 2)} MB more are needed.`;
		case 'does-not-start':
			return `the new pack does not work on this kiosk (${refusal.where} does not start). Tell whoever made it.`;
		case 'stick':
			return `the stick or the kiosk's disk cannot be read or written (${refusal.where}). Try another stick.`;
		case 'busy':
			return 'another update is under way on this kiosk. Wait until it has ended.';
	}
}
