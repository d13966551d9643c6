/** `emigrate.gov.in`: the one thing that stays in Latin letters in every language, because it is typed so. */
const WEB_ADDRESS = /(?<![\p{L}\p{M}\p{N}])[a-z0-9-]+(?:\.[a-z0-9-]+)+(?![\p{L}\p{M}\p{N}])/giu;

export function withoutWebAddresses(text: string): string {
	return text.replace(WEB_ADDRESS, ' ');
}
