import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pageWeight } from './page-weight.ts';

const client = mkdtempSync(join(tmpdir(), 'safar-weight-'));
mkdirSync(join(client, '_app'), { recursive: true });
writeFileSync(join(client, '_app/start.js'), 'x'.repeat(5000));
writeFileSync(join(client, '_app/start.js.br'), 'y'.repeat(700));
writeFileSync(join(client, '_app/node.js.br'), 'y'.repeat(300));
writeFileSync(join(client, '_app/page.css.br'), 'y'.repeat(90));

afterAll(() => {
	rmSync(client, { recursive: true });
});

describe('the weight of a page', () => {
	const pages = mkdtempSync(join(client, 'pages-'));
	const html = `<link href="/_app/start.js" rel="modulepreload"><link href="/_app/node.js" rel="modulepreload">
		<link href="/_app/page.css" rel="stylesheet"><link href="/_app/inlined.css" rel="stylesheet" disabled>
		<script>import("/_app/start.js")</script>`;
	writeFileSync(join(pages, 'index.html'), html);

	it('counts every script and style once, as packed for the way', () => {
		expect(pageWeight(client, pages, 'index.html')).toMatchObject({
			requests: 4,
			scriptBytes: 1000,
			styleBytes: 90
		});
	});

	it('counts the page itself, as packed for the way', () => {
		expect(pageWeight(client, pages, 'index.html').htmlBytes).toBeGreaterThan(50);
		writeFileSync(join(pages, 'index.html.br'), 'y'.repeat(40));
		expect(pageWeight(client, pages, 'index.html').htmlBytes).toBe(40);
	});
});
