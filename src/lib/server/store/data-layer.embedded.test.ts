import { dataLayerSuite } from '#tests/support/data-layer-suite.ts';

dataLayerSuite('the embedded engine');
