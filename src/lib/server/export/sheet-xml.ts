import type { Cell } from '#lib/domain/transfer/index.ts';

/** The least that makes a spreadsheet of ECMA-376: a book, its sheets, and who belongs to whom. */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const sheetStart = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
export const sheetEnd = '</sheetData></worksheet>';

export function sheetRow(cells: readonly Cell[]): string {
	return `<row>${cells.map(cellXml).join('')}</row>`;
}

export function workbook(sheets: number): string {
	const entries = numbers(sheets).map((at) => {
		const name = at === 1 ? 'answers' : `answers ${String(at)}`;
		return `<sheet name="${name}" sheetId="${String(at)}" r:id="rId${String(at)}"/>`;
	});
	return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${entries.join('')}</sheets></workbook>`;
}

export function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
	const entries = targets.map(
		([kind, target], at) =>
			`<Relationship Id="rId${String(at + 1)}" Type="${RELATIONS}/${kind}" Target="${target}"/>`
	);
	return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

export function contentTypes(sheets: number): string {
	const parts = [
		['/xl/workbook.xml', 'sheet.main'] as const,
		...numbers(sheets).map((at) => [`/xl/worksheets/sheet${String(at)}.xml`, 'worksheet'] as const)
	].map(([name, type]) => `<Override PartName="${name}" ContentType="${TYPES}.${type}+xml"/>`);
	return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts.join('')}</Types>`;
}

function numbers(count: number): readonly number[] {
	return Array.from({ length: count }, (_, at) => at + 1);
}

function cellXml(value: Cell): string {
	if (typeof value === 'number') return `<c><v>${String(value)}</v></c>`;
	return value === '' ? '<c/>' : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Characters that XML 1.0 has no way to write are left out; no gate lets one in. */
function escaped(text: string): string {
	return text
		.replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] ?? '')
		.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
