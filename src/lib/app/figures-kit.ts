export {
	INDICATORS_PATH,
	publishedFigures,
	type PublishedFigures
} from '#lib/adapters/hub/published-figures.ts';
