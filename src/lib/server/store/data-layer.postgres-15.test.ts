import { dataLayerSuite } from '#tests/support/data-layer-suite.ts';

dataLayerSuite('PostgreSQL 15');
