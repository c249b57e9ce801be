import type { Group } from '../catalogue';
import { themesOfGroup } from '../request';
import type { JobTheme, OfferedGroup } from '../request';
import { groupTitle } from './qualifications';

/** What a job may involve, as an employer would say it. */
export const jobThemeNames: Readonly<Record<JobTheme, string>> = {
  'front-desk': 'Front desk',
  calls: 'Phone calls',
  online: 'Online help',
  problems: 'Complaints',
  regulars: 'Regular customers',
  selling: 'Selling',
  visits: 'Visiting customers',
  team: 'Teamwork',
  leading: 'Leading people',
  improving: 'Improving service',
  office: 'Office and events',
  fairness: 'Rights and safety',
};

/** "Complaints, selling, visiting customers". */
export function formatThemes(themes: readonly JobTheme[]): string {
  const [first = '', ...others] = themes.map((theme) => jobThemeNames[theme]);
  return [first, ...others.map((name) => name.toLowerCase())].filter(Boolean).join(', ');
}

/** What the units of an offered group are about: its own title, or where that tells nothing, their themes. */
export function formatGroupAbout(groups: readonly OfferedGroup[], group: Group): string {
  if (tells(group.title)) return group.title;
  const unitsOf = (some: readonly OfferedGroup[]) =>
    some.flatMap(({ units }) => units.map(({ unit }) => unit));
  const own = unitsOf(groups.filter((one) => one.group.id === group.id));
  const others = unitsOf(groups.filter((one) => one.group.id !== group.id));
  return formatThemes(themesOfGroup(own, others)) || groupTitle(group);
}

/** Words that every list of units may bear. */
const empty =
  /\b(optional|mandatory|additional|core|units?|groups?|section|part|list|[a-z]|\d+)\b/gi;

function tells(title: string): boolean {
  return /\p{L}/u.test(title.replace(empty, ''));
}
