import { unitsOfGroup } from '../../catalogue';
import type { Qualification } from '../../catalogue';
import type { Sheet } from '../sheet';

/** The heads of the columns, which the reader of specifications knows. */
export interface TemplateWords {
  readonly sheet: string;
  readonly heads: Readonly<
    Record<'group' | 'reference' | 'number' | 'title' | 'level' | 'credits' | 'glh', string>
  >;
  readonly rules: string;
  readonly rule: string;
}

/**
 * A qualification as the sheets of a workbook that is filled in and read as a specification again:
 * its units with their groups, and its rules as sentences.
 */
export function templateSheets(
  { groups, units }: Qualification,
  rules: readonly string[],
  words: TemplateWords,
): readonly Sheet[] {
  const rows = groups.flatMap((held) =>
    unitsOfGroup(units, held).map(({ ref, localRef, title, level, credits, glh }) => {
      const name = `${kindNames[held.kind]} Group ${held.id}`;
      return [name, ref, localRef, title, level, credits, glh];
    }),
  );
  const { group, reference, number, title, level, credits, glh } = words.heads;
  const columns = [
    { heading: group, width: 18 },
    { heading: reference, width: 14 },
    { heading: number, width: 12 },
    { heading: title, width: 60 },
    { heading: level, width: 8 },
    { heading: credits, width: 9 },
    { heading: glh, width: 8 },
  ];
  return [
    { name: words.sheet, columns, rows },
    {
      name: words.rules,
      columns: [{ heading: words.rule, width: 90 }],
      rows: rules.map((rule) => [rule]),
    },
  ];
}

const kindNames = {
  mandatory: 'Mandatory',
  optional: 'Optional',
  additional: 'Additional',
} as const;
