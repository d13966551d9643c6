import type { HubContext, HubPart } from '../hub-context.ts';
import { Admission, type AdmissionLimits } from './admission.ts';
import { hubRoute } from './hub-route.ts';
import { importRoute } from './import-route.ts';
import { outcomesRoute, type IngestDoor } from './outcomes-route.ts';

/** Taking results in. */
export function ingestPart(
	context: HubContext,
	{ limits, hubOf }: Pick<IngestDoor, 'hubOf'> & { readonly limits: AdmissionLimits }
): HubPart {
	const admission = new Admission(limits);
	return {
		routes: [
			outcomesRoute({ ...context, admission, hubOf }),
			importRoute(context),
			hubRoute(context)
		]
	};
}
