import type { Level, LevelScale, Measure, Qualification, UnitFilter, UnitId } from '../catalogue';
import { listed, oneOf, plural } from './amounts';

/** The title of a unit, for sentences. */
export function unitTitle(qualification: Qualification, id: UnitId): string {
  return qualification.units.find((unit) => unit.id === id)?.title ?? id;
}

/** What is counted, as a bare noun: "credits". */
export function measureWords(measure: Measure): string {
  return measure === 'glh' ? 'guided learning hours' : measure;
}

/** A level in words: "Level 3", "Entry 3", "SCQF level 6", "no level". */
export function levelName(level: Level | null, scale: LevelScale = 'RQF'): string {
  if (level === null) return 'no level';
  if (typeof level === 'string') return `Entry ${level.slice(1)}`;
  return scale === 'SCQF' ? `SCQF level ${level}` : `Level ${level}`;
}

/** A level beside the word "Level": "3", "Entry 3", "SCQF level 6", "none". */
export function levelFact(level: Level | null, scale?: LevelScale): string {
  const isPlain = level === null || (typeof level === 'number' && scale !== 'SCQF');
  return isPlain ? levelFigure(level) : levelName(level, scale);
}

/** The specification's own number for a unit: "Unit 4", "CS 7". */
export function ownNumber(localRef: string): string {
  return /^\d+$/.test(localRef) ? `Unit ${localRef}` : localRef;
}

/** A level as short as a column needs: "3", "E3"; "none" where there is none. */
export function levelFigure(level: Level | null): string {
  return level === null ? 'none' : String(level);
}

/** "from Group B", "at Level 4", "from Group B at Level 2 or above"; empty for all units. */
export function placeWords(qualification: Qualification, over: UnitFilter): string {
  const { groups, level, units, tags, recognised } = over;
  return [
    groups ? `from ${groupWords(groups)}` : '',
    units ? `from ${unitTitles(qualification, units)}` : '',
    level ? `at ${levelWords(level, qualification.levels)}` : '',
    tags ? `from ${oneOf(tags)} units` : '',
    recognised ? 'by recognition' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The same as a name: "Group B, Level 2 or above". */
export function placeName(qualification: Qualification, over: UnitFilter): string {
  const { groups, level, units, tags, recognised } = over;
  const names = [
    groups ? groupWords(groups) : '',
    units ? unitTitles(qualification, units) : '',
    level ? levelWords(level, qualification.levels) : '',
    tags ? `${oneOf(tags)} units` : '',
    recognised ? 'recognised units' : '',
  ].filter(Boolean);
  return names.length === 0 ? 'all units' : names.join(', ');
}

function groupWords(groups: readonly string[]): string {
  return `${plural(groups.length, 'Group', 'Groups')} ${listed(groups)}`;
}

/** Titles of units, in a sentence. */
export function unitTitles(qualification: Qualification, ids: readonly UnitId[]): string {
  return listed(ids.map((id) => unitTitle(qualification, id)));
}

function levelWords(
  { exactly, atLeast, atMost }: NonNullable<UnitFilter['level']>,
  scale: LevelScale | undefined,
): string {
  const name = (level: Level): string => levelName(level, scale);
  if (exactly !== undefined) return name(exactly);
  if (atLeast !== undefined && atMost !== undefined) return rangeName(atLeast, atMost, name);
  if (atLeast !== undefined) return `${name(atLeast)} or above`;
  return atMost === undefined ? 'any level' : `${name(atMost)} or below`;
}

function rangeName(from: Level, to: Level, name: (level: Level) => string): string {
  if (typeof from === 'number' && typeof to === 'number')
    return name(from).replace(/evel \d+/, `evels ${from} to ${to}`);
  return `${name(from)} to ${name(to)}`;
}
