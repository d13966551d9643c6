/**
 * Where this Safar stands on the network, as whoever builds it for a kiosk says in `SAFAR_ORIGIN`: the code that
 * visitors take along leads there. `null`: nobody said.
 * @throws where it is no origin, so that no kiosk shows a code that leads nowhere
 */
export function publicOrigin(): string | null {
	const said = process.env['SAFAR_ORIGIN'] ?? '';
	if (said === '') return null;
	if (!/^https:\/\/[\w.-]+(?::\d+)?$/.test(said))
		throw new Error(`SAFAR_ORIGIN is "${said}". An origin looks like https://safar.example.`);
	return said;
}
