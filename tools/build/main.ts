/** `npm run build`: see `build.ts`. */
import { build } from './build.ts';

try {
	await build({ quiet: false });
} catch (problem) {
	console.error(problem instanceof Error ? problem.message : problem);
	process.exitCode = 1;
}
