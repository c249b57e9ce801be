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
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const framework = rowOf({ idNumber: id, name: title, description: words.framework });
  const rows = groups.flatMap((group) => {
    const domain = `${id}/${group.id}`;
    return [
      competency({ parent: '', idNumber: domain, name: group.title, description: '' }),
      ...group.units.flatMap((unitId) => {
        const unit = byId.get(unitId);
        if (!unit) return [];
        const { title: name } = unit;
        const idNumber = unit.ref ?? `${id}/${unit.id}`;
        return [competency({ parent: domain, idNumber, name, description: words.unit(unit) })];
      }),
    ];
  });
  const columns = headings.map((heading) => ({ heading, width: heading.length }));
  return csvFile({ columns, rows: [framework, ...rows] });
}

interface Competency {
  readonly idNumber: string;
  readonly name: string;
  readonly description: string;
}

function competency({
  parent,
  ...rest
}: Competency & { readonly parent: string }): readonly SheetCell[] {
  const row = [...rowOf(rest)];
  row.splice(0, 1, parent);
  row.splice(headings.indexOf('Scale values'), 2, '', '');
  row.splice(headings.indexOf('Is framework'), 2, '', '');
  return row;
}

/** The row of the framework itself. */
function rowOf({ idNumber, name, description }: Competency): readonly SheetCell[] {
  const head = [cut(idNumber), cut(name), description, plainText];
  return ['', ...head, scale, scaleConfiguration, '', '', '', '', '', 1, taxonomies];
}

function cut(text: string): string {
  return text.slice(0, maxLetters);
}
