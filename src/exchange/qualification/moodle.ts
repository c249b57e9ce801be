import { unitsOfGroup } from '../../catalogue';
import type { Qualification, Unit } from '../../catalogue';
import { csvFile } from '../csv';
import type { SheetCell } from '../sheet';

/** The sentences that Moodle shows. */
export interface FrameworkWords {
  readonly framework: string;
  readonly unit: (unit: Unit) => string;
}

/**
 * The columns that Moodle's "Import competency framework" reads, in its order
 * (admin/tool/lpimportcsv, `framework_importer::list_required_headers`).
 */
const headings = [
  'Parent ID number',
  'ID number',
  'Short name',
  'Description',
  'Description format',
  'Scale values',
  'Scale configuration',
  'Rule type (optional)',
  'Rule outcome (optional)',
  'Rule config (optional)',
  'Cross-referenced competency ID numbers',
  'Exported ID (optional)',
  'Is framework',
  'Taxonomy',
] as const;

/** Moodle's number for plain text (`FORMAT_PLAIN`). */
const plainText = 2;
/** What Moodle calls the levels of the tree, from the top. */
const taxonomies = 'domain,competency,competency,competency';
/** Letters of an id number and of a short name; Moodle cuts longer ones. */
const maxLetters = 100;

/** A scale of two values, of which the second is the default and means that the unit is achieved. */
const scale = 'Not yet achieved,Achieved';
const scaleConfiguration = JSON.stringify([
  { scaleid: '1' },
  { id: 2, scaledefault: 1, proficient: 1 },
]);

/**
 * A qualification as a competency framework for Moodle, as .csv: a domain for each group, a
 * competency for each of its units.
 */
export async function moodleFramework(
  qualification: Qualification,
  words: FrameworkWords,
): Promise<string> {
  const { groups, id, title, units } = qualification;
  const framework = rowOf({
    ...named(id, title, words.framework),
    'Scale values': scale,
    'Scale configuration': scaleConfiguration,
    'Is framework': 1,
    Taxonomy: taxonomies,
  });
  const rows = groups.flatMap((group) => {
    const domain = `${id}/${group.id}`;
    const competencies = unitsOfGroup(units, group).map((unit) => {
      const idNumber = unit.ref ?? `${id}/${unit.id}`;
      return rowOf({
        'Parent ID number': domain,
        ...named(idNumber, unit.title, words.unit(unit)),
      });
    });
    return [rowOf(named(domain, group.title, '')), ...competencies];
  });
  const columns = headings.map((heading) => ({ heading, width: heading.length }));
  return csvFile({ columns, rows: [framework, ...rows] });
}

type FrameworkRow = Partial<Record<(typeof headings)[number], SheetCell>>;

/** What the framework, its domains and its competencies all have. */
function named(idNumber: string, name: string, description: string): FrameworkRow {
  return {
    'ID number': cut(idNumber),
    'Short name': cut(name),
    Description: description,
    'Description format': plainText,
  };
}

function rowOf(row: FrameworkRow): readonly SheetCell[] {
  return headings.map((heading) => row[heading] ?? '');
}

function cut(text: string): string {
  return text.slice(0, maxLetters);
}
