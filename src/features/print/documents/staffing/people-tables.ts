import type { PersonLoad } from '../../../../staffing';

/** Columns of hours that A4 holds beside the week. */
const maxColumns = 6;

/** Whoever teaches, in tables of few columns. */
export function peopleByTable(people: readonly PersonLoad[]): readonly (readonly PersonLoad[])[] {
  const teaching = people.filter(({ weeks }) => weeks.length > 0);
  const count = Math.ceil(teaching.length / maxColumns);
  return Array.from({ length: count }, (_, i) =>
    teaching.slice(i * maxColumns, (i + 1) * maxColumns),
  );
}
