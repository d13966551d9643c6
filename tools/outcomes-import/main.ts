import { FolderStore } from './folder-store.ts';
import { importFile } from './import-file.ts';
import { importOptions, USAGE } from './import-options.ts';

/** `npm run outcomes:import -- FILE`: the import of the app, into a folder. Exit codes stand in `USAGE`. */
async function main(args: readonly string[]): Promise<number> {
	const options = importOptions(args, process.env);
	if (options === null) {
		console.error(USAGE);
		return 2;
	}
	let store: FolderStore | null = null;
	let exitCode = 0;
	try {
		store = await FolderStore.open(options.into);
		if (store.unreadable > 0) {
			console.log(
				`${options.into} holds ${store.unreadable} lines that cannot be read; they stay.`
			);
		}
		for (const file of options.files) {
			console.log(`${file}:`);
			const imported = await importFile(file, store);
			for (const line of imported.lines) console.log(line);
			exitCode = Math.max(exitCode, imported.exitCode);
		}
		const held = [...store.known.values()].filter((row) => row !== null).length;
		console.log(`${options.into} holds ${held} outcomes.`);
	} catch (error) {
		console.error(`outcomes:import: ${error instanceof Error ? error.message : String(error)}`);
		exitCode = 2;
	} finally {
		await store?.close();
	}
	return exitCode;
}

process.exitCode = await main(process.argv.slice(2));
