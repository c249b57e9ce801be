import type { Citation, Group, Qualification, Size, Source, Unit, UnitKind } from '../catalogue';
import { creditsOf } from '../catalogue';
import {
  counted,
  credits,
  figure,
  hours,
  listedUpTo,
  orNotPublished,
  plural,
  units,
} from './amounts';
import { day } from './dates';
import { unitCounts } from './qualification-size';

/** "55", "40 (not published; derived as TQT ÷ 10, rounded)", "not published". */
export function qualificationCredits(qualification: Qualification): string {
  const value = creditsOf(qualification);
  if (value === null) return 'not published';
  return value.derived
    ? `${figure(value.credits)} (not published; derived as TQT ÷ 10, rounded)`
    : figure(value.credits);
}

/** The same where there is room for a figure alone: "55", "40*", "not published"; see `creditsNote`. */
export function markedCredits(qualification: Qualification): string {
  const value = creditsOf(qualification);
  if (value === null) return 'not published';
  return `${figure(value.credits)}${value.derived ? '*' : ''}`;
}

/** What the mark on some qualifications' credits stands for, said once; empty where none has it. */
export function creditsNote(qualifications: readonly Qualification[]): string {
  return qualifications.some((one) => creditsOf(one)?.derived)
    ? '* Credits not published; derived as TQT ÷ 10, rounded.'
    : '';
}

/** "289", "245 to 305", "not published". */
export function qualificationGlh({ published: { glh } }: Qualification): string {
  if (glh === null) return 'not published';
  return glh.min === glh.max ? figure(glh.min) : `${figure(glh.min)} to ${figure(glh.max)}`;
}

/** The facts of a qualification in the order in which people ask for them. */
export function qualificationFacts(
  qualification: Qualification,
): readonly { readonly name: string; readonly value: string }[] {
  return [
    { name: 'Awarding body', value: qualification.awardingBody },
    { name: 'Qualification number', value: qualification.number ?? 'not published' },
    { name: 'Credits', value: qualificationCredits(qualification) },
    { name: 'Guided learning hours', value: qualificationGlh(qualification) },
    { name: 'Total qualification time', value: qualificationTqt(qualification) },
    { name: 'Units', value: unitCounts(qualification) },
    { name: 'Registration', value: registrationDates(qualification) },
  ];
}

function qualificationTqt({ published: { tqt } }: Qualification): string {
  return tqt === null ? orNotPublished(tqt) : hours(tqt);
}

/** When learners can be registered, as far as it is published. */
function registrationDates({ startsOn, endsOn }: Qualification): string {
  if (startsOn === null && endsOn === null) return 'dates not published';
  if (startsOn === null) return `until ${day(endsOn ?? '')}`;
  return endsOn === null ? `from ${day(startsOn)}` : `${day(startsOn)} to ${day(endsOn)}`;
}

/** Where something is printed: "Qualification Structure, page 4". */
export function formatCitation({ section, page }: Citation): string {
  return page === null ? `${section} (page not shown)` : `${section}, page ${page}`;
}

/** The document that the figures come from, as one line. */
export function formatSource({ document, publisher, edition }: Source): string {
  return [document, publisher, edition].filter((part) => part !== null).join('. ');
}

/** "16 in 3 outcomes". */
export function criteriaWords({ criteria }: Unit): string {
  const total = criteria.reduce((sum, count) => sum + count, 0);
  return `${figure(total)} in ${counted(criteria.length, 'outcome')}`;
}

/** What a group holds: "22 units, 78 credits", or its hours where no credits are published. */
export function groupHolds(members: readonly Unit[]): string {
  const sums = [
    sumWords(
      members.map((unit) => unit.credits),
      credits,
    ),
    sumWords(
      members.map((unit) => unit.glh),
      (sum) => `${hours(sum)} of guided learning`,
    ),
  ];
  return [units(members.length), ...sums].filter((part) => part !== null).join(', ');
}

function sumWords(
  figures: readonly (number | null)[],
  words: (sum: number) => string,
): string | null {
  const known = figures.filter((value) => value !== null);
  return known.length < figures.length ? null : words(known.reduce((sum, value) => sum + value, 0));
}

/** "Group B: Optional units". */
export function groupTitle({ id, title }: Group): string {
  return `Group ${id}: ${title}`;
}

export const sizeNames: Readonly<Record<Size, string>> = {
  award: 'Award',
  certificate: 'Certificate',
  diploma: 'Diploma',
};

export const unitKindNames: Readonly<Record<UnitKind, string>> = {
  knowledge: 'Knowledge unit',
  skills: 'Skills unit',
};

/** How many qualifications were found, with how many of them centres made where any did. */
export function formatHits(hits: readonly Qualification[], text: string): string {
  const found = hits.length === 0 ? 'No qualification' : counted(hits.length, 'qualification');
  const words = text.trim();
  if (words !== '') return `${found} for “${words}”`;
  if (hits.length === 0) return `${found} with these filters`;
  const made = hits.filter((hit) => hit.made).length;
  const shipped = hits.length - made;
  return made === 0
    ? found
    : `${found}: ${figure(shipped)} shipped with Unitwise, ${figure(made)} brought in`;
}

const maxNamed = 4;

/** In which units the words of a search were found: "Found in the unit Resolve complaints". */
export function formatMatchedUnits(found: readonly Unit[]): string {
  const names = listedUpTo(maxNamed, found, ({ title }) => `“${title}”`);
  return `Found in ${plural(found.length, 'the unit', 'the units')} ${names}`;
}
