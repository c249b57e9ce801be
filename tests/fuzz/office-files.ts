/** Documents as the smallest files that hold them, made here so that no other program is needed. */
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { SourceDocument } from '../../src/authoring';
import { toHtml } from '../fixtures/documents/make-html';

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A document in every kind of file that is read as a specification. */
export async function filesOf(document: SourceDocument): Promise<readonly MadeFile[]> {
  const rows = rowsOf(document);
  const text = (mark: string): Uint8Array => strToU8(rows.map((row) => row.join(mark)).join('\n'));
  return [
    { name: 'made.xlsx', bytes: await writeXlsx({ sheets: [{ name: 'Units', rows }] }) },
    { name: 'made.docx', bytes: wordFile(document) },
    { name: 'made.odt', bytes: openDocumentFile(document) },
    { name: 'made.html', bytes: strToU8(toHtml(document)) },
    { name: 'made.csv', bytes: text(';') },
    { name: 'made.md', bytes: text('|') },
    { name: 'made.pdf', bytes: pdfFile(rows) },
  ];
}

function rowsOf({ blocks }: SourceDocument): string[][] {
  return blocks.flatMap((block) =>
    block.kind === 'line' ? [[block.text]] : block.rows.map((row) => row.map(({ text }) => text)),
  );
}

interface Elements {
  readonly paragraph: (text: string) => string;
  readonly row: (cells: readonly string[]) => string;
  readonly table: (rows: string) => string;
}

function markupOf({ blocks }: SourceDocument, to: Elements): string {
  return blocks
    .map((block) =>
      block.kind === 'line'
        ? to.paragraph(escaped(block.text))
        : to.table(block.rows.map((row) => to.row(row.map(({ text }) => escaped(text)))).join('')),
    )
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}

function wordFile(document: SourceDocument): Uint8Array {
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = markupOf(document, {
    paragraph,
    row: (cells) =>
      `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
    table: (rows) => `<w:tbl>${rows}</w:tbl>`,
  });
  return zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    'word/footnotes.xml': strToU8(
      `<w:footnotes xmlns:w="w"><w:footnote>${paragraph('Units may be barred.')}</w:footnote></w:footnotes>`,
    ),
  });
}

function openDocumentFile(document: SourceDocument): Uint8Array {
  const paragraph = (text: string): string => `<text:p>${text}</text:p>`;
  const cell = (text: string): string =>
    `<table:table-cell table:number-columns-repeated="1">${paragraph(text)}</table:table-cell>`;
  const body = markupOf(document, {
    paragraph,
    row: (cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`,
    table: (rows) => `<table:table>${rows}</table:table>`,
  });
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });
}

/** One page with a line for each row and its cells side by side; nothing in it is compressed. */
function pdfFile(rows: readonly (readonly string[])[]): Uint8Array {
  const shown = rows.flatMap((row, at) =>
    row.map((cell, column) => {
      const text = cell.replace(/[^ -~]/gu, '').replace(/[\\()]/gu, '\\$&');
      return `BT /F1 8 Tf ${20 + column * 110} ${780 - at * 12} Td (${text}) Tj ET`;
    }),
  );
  const content = shown.join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let made = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = made.length;
    made += `${at + 1} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}`;
  return strToU8(`${made}${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${made.length}\n%%EOF`);
}
