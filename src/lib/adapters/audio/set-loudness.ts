/** How loud every voice of this page is from now on, 0 to 1. */
export async function setLoudness(share: number): Promise<void> {
	const { Howler } = await import('howler');
	Howler.volume(share);
}
