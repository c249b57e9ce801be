import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/authoring';
import { textDocument, toQualification } from '../../../src/authoring';
import { qualifications } from '../../../src/catalogue';
import { readCopiedSpecification, readSpecificationFile } from '../../../src/exchange';
import { formatSpecificationRefused } from '../../../src/messages';
import { fileKinds, makeFile, missingProgram } from '../../fixtures/documents/make-files';
import { zipOf } from '../../fixtures/documents/zip';
import { judge } from '../authoring/judge';
import { tabbed } from '../authoring/made-layouts';
import { Dice, makeQualification } from '../authoring/made-specifications';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function draftsOf(name: string, bytes: Uint8Array): Promise<readonly Draft[]> {
  const drafts = await readSpecificationFile({ name, bytes });
  if ('kind' in drafts) throw new Error(drafts.kind);
  return drafts;
}

async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  const drafts = await readSpecificationFile({ name, bytes });
  if (!('kind' in drafts)) throw new Error('read');
  expect(formatSpecificationRefused(drafts)).toMatch(/\.$/);
  return drafts.kind;
}

function unitsOf(drafts: readonly Draft[]): readonly (readonly unknown[])[] {
  return drafts.flatMap(({ groups }) =>
    groups.flatMap(({ units }) =>
      units.map(({ credits, glh, level, title }) => [
        title.value,
        level?.value ?? null,
        credits?.value ?? null,
        glh?.value ?? null,
      ]),
    ),
  );
}

describe('a specification that another program wrote', () => {
  it.each(fileKinds)(
    'as .%s is read as its text is',
    async (kind) => {
      const missing = missingProgram(kind);
      if (missing !== null) {
        console.warn(`Not tested: .${kind} needs ${missing}`);
        return;
      }
      const tally = { units: 0, right: 0, asked: 0, wrong: [] };
      for (const seed of [3, 11]) {
        const made = makeQualification(new Dice(seed));
        const document = textDocument(tabbed(made, new Dice(seed * 7919)).text);
        const drafts = await draftsOf(`made.${kind}`, makeFile(document, kind));
        judge(made, drafts, tally, `${kind} ${seed}`);
      }
      expect(tally.wrong).toEqual([]);
      expect(tally.units).toBeGreaterThan(15);
      expect(tally.right / tally.units).toBeGreaterThan(0.98);
    },
    180_000,
  );
});

describe('a table', () => {
  const html = `<h2>Mandatory units</h2><table>
    <tr><th rowspan="2">Unit title</th><th colspan="2">Figures</th></tr><tr><th>Level</th><th>Credit</th></tr>
    <tr><td>Serve people<br>at a counter</td><td>3</td><td>5<sup>1</sup></td></tr>
    <tr><td>Answer questions</td><td rowspan="2">Level 2</td><td>4</td></tr>
    <tr><td>Keep a till</td><td>3</td></tr></table><script>document.title = 'x'</script>`;
  const units = [
    ['Serve people at a counter', 3, 5, null],
    ['Answer questions', 2, 4, null],
    ['Keep a till', 2, 3, null],
  ];

  it('of a web page keeps its merged cells, and the mark of a footnote out of a figure', async () => {
    const drafts = await draftsOf('page.html', text(`<html><body>${html}</body></html>`));
    expect(unitsOf(drafts)).toEqual(units);
    expect(drafts[0]?.questions.map(({ code }) => code)).toContain('mark-removed');
  });

  it('on the clipboard is read from its HTML, else from its tabs', async () => {
    const copied = await readCopiedSpecification({ html, text: '' });
    expect('kind' in copied ? copied : unitsOf(copied)).toEqual(units);
    const tabs = 'Unit title\tLevel\tCredit\nServe people\t3\t5';
    const pasted = await readCopiedSpecification({ text: tabs });
    expect('kind' in pasted ? pasted : unitsOf(pasted)).toEqual([['Serve people', 3, 5, null]]);
  });

  it('in a .csv may have quotes, semicolons and a byte order mark', async () => {
    const csv =
      '\uFEFFUnit title;Level;Credit;GLH\n"Serve; and smile";3;4.5;20\nKeep a till;E3;2;\n';
    expect(unitsOf(await draftsOf('units.csv', text(csv)))).toEqual([
      ['Serve; and smile', 3, 4.5, 20],
      ['Keep a till', 'E3', 2, null],
    ]);
  });
});

describe('our own format', () => {
  it('comes back as it is', async () => {
    for (const qualification of qualifications) {
      const [draft] = await draftsOf('own.json', text(JSON.stringify(qualification)));
      expect(draft && toQualification(draft, '2030-01-01')).toEqual({
        levels: 'RQF',
        ...qualification,
        format: 2,
      });
      expect(draft?.questions).toEqual([]);
    }
    expect(qualifications.length).toBeGreaterThan(4);
  });

  it('is not guessed from other JSON', async () => {
    expect(await refusalOf('x.json', text('{"units": 3}'))).toBe('other-json');
    expect(await refusalOf('x.json', text('{"units": '))).toBe('damaged');
  });
});

describe("a register's list", () => {
  const head = 'QualificationNumber,Title,OrganisationName,Level,TQT,MinGLH,MaxGLH';
  const row = '601/3577/3,Level 3 Diploma in Serving,Acme Awards,Level 3,550,280,289';

  it('gives facts, and asks for the units', async () => {
    const [draft] = await draftsOf('register.csv', text(`${head}\n${row}\n`));
    expect(draft?.facts).toMatchObject({
      title: { value: 'Level 3 Diploma in Serving' },
      awardingBody: { value: 'Acme Awards' },
      number: { value: '601/3577/3' },
      level: { value: 3 },
      tqt: { value: 550 },
      glh: { value: { min: 280, max: 289 } },
    });
    expect(draft?.questions.map(({ code }) => code)).toEqual(['units-missing']);
  });

  it('is refused where it holds more than anybody looks through', async () => {
    const rows = Array.from({ length: 50 }, () => row).join('\n');
    expect(await refusalOf('register.csv', text(`${head}\n${rows}\n`))).toBe('register-too-long');
  });
});

describe('a hostile file', () => {
  const compound = (name: string): Uint8Array => {
    const wide = new Uint8Array(Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]));
    return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600), ...wide]);
  };
  const word = (body: string): Uint8Array =>
    zipOf({ 'word/document.xml': text(`<w:document><w:body>${body}</w:body></w:document>`) });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['an old Word document', compound('WordDocument'), 'old-office'],
    ['an old workbook', compound('Workbook'), 'old-office'],
    ['a document with a password', compound('EncryptedPackage'), 'locked'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'picture'],
    ['rich text', text('{\\rtf1 Units}'), 'rich-text'],
    ['what begins like a PDF', text('%PDF-1.7\n1 0 obj'), 'damaged'],
    ['what begins like an archive', text('PK\u0003\u0004 and no more'), 'damaged'],
    ['bytes', new Uint8Array([1, 2, 0, 4]), 'not-readable'],
    ['slides', zipOf({ 'ppt/presentation.xml': text('<p/>') }), 'slides'],
    ['prose', text('Nothing to see here.'), 'no-units'],
    ['elements without end', text(`<html>${'<div>'.repeat(100_000)}`), 'damaged'],
    [
      'an archive that grows without end',
      zipOf({ 'word/document.xml': new Uint8Array(200_000_000) }),
      'too-large',
    ],
  ])('is refused: %s', async (_, bytes, kind) => {
    expect(await refusalOf('specification.pdf', bytes)).toBe(kind);
  });

  it('is read by what it is, not by what it is called', async () => {
    const cell = (content: string): string =>
      `<w:tc><w:p><w:r><w:t>${content}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const table = `<w:tbl>${row('Unit title', 'Level', 'Credit')}${row('Serve people', '3', '5')}</w:tbl>`;
    const drafts = await draftsOf('specification.pdf', word(table));
    expect(unitsOf(drafts)).toEqual([['Serve people', 3, 5, null]]);
  });

  it('has no entity of its own blown up', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const bytes = zipOf({
      'word/document.xml': text(`${laughs}<w:p><w:r><w:t>&b;</w:t></w:r></w:p>`),
    });
    expect(await refusalOf('x.docx', bytes)).toBe('no-units');
  });

  it('has figures that are none asked about', async () => {
    const csv =
      'Unit title,Level,Credit\nServe people,2024-02-01,4\nKeep a till,3,1e308\n=1+1,2,3\nAnswer,3,4\n';
    const [draft] = await draftsOf('units.csv', text(csv));
    const asked = draft?.questions.filter(({ severity }) => severity === 'question') ?? [];
    expect(unitsOf(draft ? [draft] : [])).toEqual([
      ['Serve people', null, 4, null],
      ['Keep a till', 3, null, null],
      ['=1+1', 2, 3, null],
      ['Answer', 3, 4, null],
    ]);
    expect(asked.map(({ read }) => read)).toEqual(
      expect.arrayContaining(['2024-02-01', '1e308', '=1+1']),
    );
  });

  it('of a hundred thousand rows is read up to a bound, and says so', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `Do thing ${i} well\t3\t4`).join('\n');
    const [draft] = await draftsOf('long.txt', text(`Unit title\tLevel\tCredit\n${rows}`));
    expect(draft?.questions.map(({ code }) => code)).toContain('document-cut');
  }, 120_000);
});
