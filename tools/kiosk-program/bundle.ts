import { build } from 'vite';

/** One file for a box that has no network, no npm and none of the project: Node alone runs it. */
export const PROGRAM = 'safar-kiosk.mjs';

/** Writes the program of a kiosk box (`tools/kiosk-box`) with all that it imports into `folder`. */
export async function bundleProgram(folder: string): Promise<void> {
	await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			ssr: 'tools/kiosk-box/main.ts',
			outDir: folder,
			emptyOutDir: false,
			target: 'node22',
			minify: false,
			rolldownOptions: { output: { entryFileNames: PROGRAM, codeSplitting: false } }
		},
		ssr: { noExternal: true }
	});
}
