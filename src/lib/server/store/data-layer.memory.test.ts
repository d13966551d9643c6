import { dataLayerSuite } from '#tests/support/data-layer-suite.ts';

dataLayerSuite('PGlite in memory');
