import { parseArgs } from 'node:util';

export interface ImportOptions {
	readonly files: readonly string[];
	/** Folder that holds what was imported. */
	readonly into: string;
}

export const USAGE = `Usage: npm run outcomes:import -- FILE... [--into FOLDER]

Reads outcomes that Safar handed out (a .safar file, JSON Lines, or the table of answers as CSV) and keeps them in
FOLDER, or in the folder that SAFAR_DATA names, or else in data/. What is there already is never changed; importing
twice adds nothing.

Exit code 0: every record is held. 1: some were set aside or never seen. 2: nothing could be read.`;

/** `null`: the arguments make no sense. */
export function importOptions(
	args: readonly string[],
	env: Readonly<Record<string, string | undefined>>
): ImportOptions | null {
	try {
		const { positionals, values } = parseArgs({
			args: [...args],
			options: { into: { type: 'string' } },
			allowPositionals: true
		});
		if (positionals.length === 0) return null;
		return { files: positionals, into: values.into ?? env['SAFAR_DATA'] ?? 'data' };
	} catch {
		return null;
	}
}
