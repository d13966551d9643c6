declare module 'subset-font' {
	/** The font with the letters of `text` and all that these can join to; HarfBuzz in WebAssembly. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: { targetFormat: 'woff2' }
	): Promise<Buffer>;
}
