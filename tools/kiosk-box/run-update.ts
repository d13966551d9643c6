import { SingleBar } from 'cli-progress';
import { UPDATE_USAGE, updateArguments } from './box-options.ts';
import { keyOnBox } from './key-on-box.ts';
import { refusalWords } from './refusal-words.ts';
import { updateBox, type UpdateStep } from './update-box.ts';
import type { ServeCommand } from './trial-server.ts';

const STEP_WORDS: Readonly<Record<UpdateStep, string>> = {
	look: 'looking at the pack',
	unpack: 'copying and checking',
	try: 'trying the new pack',
	switch: 'switching',
	clean: 'cleaning up'
};

/** @returns exit code: 0 updated or up to date, 1 refused, 2 the arguments make no sense */
export async function runUpdate(args: readonly string[], serve: ServeCommand): Promise<number> {
	// A service without a screen writes a log: a line for each step, and no bar.
	let told: UpdateStep | null = null;
	const bar = new SingleBar({ format: '{bar} {percentage} %  {step}', noTTYOutput: false });
	try {
		const order = updateArguments(args, process.env['SAFAR_KIOSK_FLAGS']);
		const trusted = await keyOnBox(order.key, order.from);
		bar.start(1, 0, { step: '' });
		const updated = await updateBox({
			...order,
			trusted,
			serve,
			onStep: (step, share) => {
				bar.update(share, { step: STEP_WORDS[step] });
				if (!process.stdout.isTTY && step !== told) console.log(STEP_WORDS[step]);
				told = step;
			}
		});
		bar.stop();
		switch (updated.outcome) {
			case 'updated':
				console.log(`Pack ${updated.pack.version} runs now. The stick can be taken out.`);
				return 0;
			case 'same':
				console.log(`Pack ${updated.pack.version} runs already; there is nothing to do.`);
				return 0;
			case 'refused':
				console.error(refusalWords(updated.refusal, updated.installed));
				return 1;
		}
	} catch (problem) {
		bar.stop();
		console.error(problem instanceof Error ? problem.message : problem);
		console.error(`\nUsage: ${UPDATE_USAGE}`);
		return 2;
	}
}
