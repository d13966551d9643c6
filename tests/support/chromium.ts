import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How Playwright starts the browser; an absent `executablePath` means Playwright's own download. */
export interface ChromiumLaunch {
	readonly executablePath?: string;
	readonly args: string[];
	readonly env: Record<string, string>;
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));

// The package's own `args` run everything in one process with web security off: another browser
// than the one people have. These only make Chromium start in a container and keep it quiet.
const ARGS = [
	'--no-sandbox',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--autoplay-policy=no-user-gesture-required'
];

/**
 * Finds the Chromium for tests: `CHROMIUM_PATH`, else on Linux x86-64 the one that came through npm
 * (unpacked on first use, 5 s), else the one that `npx playwright install chromium` brings.
 */
export async function chromiumLaunch(): Promise<ChromiumLaunch> {
	const named = process.env['CHROMIUM_PATH'];
	if (named !== undefined && named !== '') {
		return { executablePath: named, args: ARGS, env: environment() };
	}
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		return { args: ARGS, env: environment() };
	}
	if (!existsSync(CACHE)) await unpack();
	const executablePath = join(CACHE, 'chromium');
	return { executablePath, args: ARGS, env: { ...environment(), ...borrowed(executablePath) } };
}

/** The package unpacks to the temporary folder under fixed names; parallel starts must not meet there. */
async function unpack(): Promise<void> {
	mkdirSync(dirname(CACHE), { recursive: true });
	const staging = mkdtempSync(`${CACHE}-`);
	const before = process.env['TMPDIR'];
	process.env['TMPDIR'] = staging;
	try {
		const { default: chromium, inflate } = await import('@sparticuz/chromium');
		await chromium.executablePath();
		const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
		await inflate(join(dirname(entry), '..', 'bin', 'al2023.tar.br'));
		renameSync(staging, CACHE);
	} catch (problem) {
		// Another process was first: its copy is as good as ours.
		if (!existsSync(join(CACHE, 'chromium'))) throw problem;
	} finally {
		rmSync(staging, { recursive: true, force: true });
		if (before === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = before;
	}
}

/** Libraries and fonts that the package ships, for a machine that has none of its own. */
function borrowed(executablePath: string): Record<string, string> {
	const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
		? {}
		: { FONTCONFIG_PATH: join(CACHE, 'fonts') };
	try {
		execFileSync(executablePath, ['--version'], { stdio: 'ignore' });
		return fonts;
	} catch {
		return { ...fonts, LD_LIBRARY_PATH: join(CACHE, 'al2023', 'lib') };
	}
}

function environment(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(process.env).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, value]]
		)
	);
}
