import type { Helpline } from '#lib/domain/catalogue/index.ts';

/** A number as it is printed. */
export type KitNumber = Pick<
	Helpline,
	'number' | 'fromAbroad' | 'kind' | 'cost' | 'hours' | 'asOf' | 'verifiedOn'
> & { readonly id: string; readonly who: string };

/** Tickets on one page: two columns of six. */
export const TICKETS_PER_PAGE = 12;
