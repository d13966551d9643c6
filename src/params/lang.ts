import type { ParamMatcher } from '@sveltejs/kit';
import { isLocale } from '#lib/domain/shared/index.ts';

export const match = ((param) => isLocale(param)) satisfies ParamMatcher;
