// Plain JavaScript: an older Node must get as far as the message, and cannot read TypeScript.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
	console.error(
		`Safar needs Node 22.18 or newer and found ${process.versions.node}. On Linux x86-64 npm brings it ` +
			'along: run `npm ci` again, without --omit=optional. Elsewhere install Node 24 from https://nodejs.org.'
	);
	process.exitCode = 1;
} else {
	await import('./start.ts');
}

export {};
