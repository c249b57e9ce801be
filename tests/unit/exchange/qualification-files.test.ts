import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseQualification, qualifications } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import { toQualification } from '../../../src/authoring';
import {
  moodleFramework,
  qualificationFile,
  readSpecificationFile,
  templateSheets,
  workbookFile,
} from '../../../src/exchange';
import {
  frameworkWords,
  templateFacts,
  templatePageWords,
  templateRules,
  templateWords,
} from '../../../src/messages';
import { published } from '../../fixtures/own-qualification';

/** A qualification as its template says it, read as any specification is. */
async function readBack(qualification: Qualification): Promise<Record<string, unknown>> {
  const book = await workbookFile({
    title: qualification.title,
    subject: qualification.awardingBody,
    madeOn: '2026-11-27',
    facts: { name: 'Facts', rows: templateFacts(qualification) },
    sheets: templateSheets(qualification, templateRules(qualification), templateWords),
    words: templatePageWords('2026-11-27'),
  });
  const bytes = new Uint8Array(await book.arrayBuffer());
  const drafts = await readSpecificationFile({ name: 'template.xlsx', bytes });
  const [draft, ...others] = drafts instanceof Array ? drafts : [];
  if (draft === undefined) throw new Error(JSON.stringify(drafts));
  expect(others).toEqual([]);
  return toQualification(draft, '2026-11-27');
}

describe('a qualification as a spreadsheet', () => {
  it('keeps titles that look like formulas as they are, and lets no spreadsheet run them', async () => {
    const titles = ['=HYPERLINK("http://a.example","Open")', '@SUM(1)', '+44 lifting', '-1 day'];
    const own = await published();
    const units = own.units.map((unit, i) => ({ ...unit, title: titles[i] ?? unit.title }));
    const qualification = { ...own, units };
    expect(units.length).toBeGreaterThanOrEqual(titles.length);
    const back = await readBack(qualification);
    expect(back).toMatchObject({ units: units.map(({ title }) => ({ title })) });
    const csv = await moodleFramework(qualification, frameworkWords(qualification));
    const cells = Papa.parse<string[]>(csv.replace('\ufeff', '')).data.flat();
    for (const title of titles) {
      expect(cells).toContain(`'${title}`);
      expect(cells).not.toContain(title);
    }
  });

  it('comes back with its units, groups and required rules, through the reader of specifications', async () => {
    let units = 0;
    let rules = 0;
    for (const qualification of [...qualifications, await published()]) {
      const back = await readBack(qualification);
      expect(back).toMatchObject({
        title: qualification.title,
        awardingBody: qualification.awardingBody,
        number: qualification.number,
        level: qualification.level,
        units: qualification.units.map(({ ref, localRef, title, level, credits, glh }) => ({
          ...{ ref, localRef, title, level, credits, glh },
        })),
        groups: qualification.groups.map(({ id, kind, units: held }) => ({
          ...{ id, kind },
          units: held.map(() => expect.any(String) as string),
        })),
      });
      const required = qualification.rules.filter(({ binding }) => binding === 'required');
      for (const { id: _, cite: _cite, note: _note, ...rule } of required) {
        expect(back.rules).toContainEqual(expect.objectContaining(rule));
        rules += 1;
      }
      units += qualification.units.length;
    }
    expect(units).toBe(176);
    expect(rules).toBeGreaterThan(20);
  });
});

describe('a qualification as a file of ours', () => {
  it('is read as what it was', async () => {
    for (const qualification of [...qualifications, await published()])
      expect(parseQualification(JSON.parse(qualificationFile(qualification)))).toEqual({
        ok: true,
        qualification,
      });
  });
});

describe('a qualification as a competency framework for Moodle', () => {
  it('has a row for itself, for each group, and for each unit below its group', async () => {
    for (const qualification of qualifications) {
      const text = await moodleFramework(qualification, frameworkWords(qualification));
      const { data } = Papa.parse<string[]>(text.replace('\ufeff', ''), { skipEmptyLines: true });
      const [heads, framework, ...rest] = data;
      expect(heads).toHaveLength(14);
      expect(data.every((row) => row.length === 14)).toBe(true);
      expect(framework?.[12]).toBe('1');
      expect(rest.every((row) => row[12] === '')).toBe(true);
      const ids = rest.map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const domains = rest.filter(([parent]) => parent === '');
      expect(domains).toHaveLength(qualification.groups.length);
      const units = rest.filter(([parent]) => parent !== '');
      expect(units.map(([, , name]) => name)).toEqual(
        qualification.groups.flatMap((group) =>
          group.units.map((unit) =>
            qualification.units.find(({ id }) => id === unit)?.title.slice(0, 100),
          ),
        ),
      );
      expect(units.every(([parent]) => domains.some(([, id]) => id === parent))).toBe(true);
    }
  });
});
