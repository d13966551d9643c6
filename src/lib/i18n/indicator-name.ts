import { textOr } from './t.ts';

/** What people call an indicator. One that the interface has no word for is shown by its id. */
export function indicatorName(id: string): string {
	return textOr(`indicator.${id}.label`, id);
}
