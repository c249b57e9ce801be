import type { Unit } from '../catalogue';
import { fold } from '../text';

/** What a job may involve, in the order in which an employer is asked. */
export const jobThemes = [
  'front-desk',
  'calls',
  'online',
  'problems',
  'regulars',
  'selling',
  'visits',
  'team',
  'leading',
  'improving',
  'office',
  'fairness',
] as const;
export type JobTheme = (typeof jobThemes)[number];

/**
 * What gives a theme away in a unit's folded words. Looked for in what a unit says of itself, so that
 * qualifications which centres bring in have themes too; held against themes that were given to the
 * shipped units by hand in `tests/unit/request/job-themes.test.ts`.
 */
const signs: Readonly<Record<JobTheme, RegExp>> = {
  'front-desk': /\b(reception|face to face|in person|visitors|self service|counter|verbally)\b/,
  calls: /\b(telephone|phone|calls?|callers?|contact centre|verbally)\b/,
  online: /\b(online|social media|social networks|website|chat|digital)\b/,
  problems: /\b(complaints?|problems?|challenging|difficult|upset|incidents?|conflict)\b/,
  regulars:
    /\b(customer relation\w*|customer expectations|after sales?|post transaction|loyalty)\b/,
  selling: /\b(sales?|sell|sells|selling|buyers?|negotiat\w*|additional products)\b/,
  visits: /\b(premises|visits?|on site)\b/,
  team: /\b(colleagues?|teammates?|workmate|partnerships?|departments?|handovers?)\b/,
  leading:
    /\b(team performance|individuals performance|leads?|leading|leadership|supervis\w*|buddy|coach\w*|mentor\w*|learning and development|award programme|own area of responsibility)\b/,
  improving:
    /\b(improv\w*|feedback|quality|strateg\w*|innovation|change|processes|project|technology|risk|champion|consistency|analysing|sustainability)\b/,
  office:
    /\b(diary|event|software|orders?|information about|records|administration|spreadsheets?|meetings|in writing|letters|emails?|documents?)\b/,
  fairness:
    /\b(equality|diversity|inclusion|rights|health and safety|sustainability|safeguarding)\b/,
};

/** Themes that a summary shows as surely as a title; others it may only touch on. */
const inSummary: readonly JobTheme[] = ['front-desk', 'calls', 'selling', 'problems'];

/** The themes of a unit, none where nothing in it tells. */
export function themesOf({ title, summary }: Pick<Unit, 'title' | 'summary'>): readonly JobTheme[] {
  const [head, body] = [fold(title), fold(summary)];
  const inTitle = jobThemes.filter((theme) => signs[theme].test(head));
  if (inTitle.length > 0) return inTitle;
  return inSummary.filter((theme) => signs[theme].test(body));
}

/** The themes that any of these units has. */
export function themesAmong(units: readonly Unit[]): readonly JobTheme[] {
  const found = new Set(units.flatMap(themesOf));
  return jobThemes.filter((theme) => found.has(theme));
}

/** About as many units fit a job as can be read in a few minutes. */
const maxFitting = 12;

/** The units that fit a job best, in their own order: at most a dozen, none where nothing is said of it. */
export function fittingJob(units: readonly Unit[], themes: readonly JobTheme[]): readonly Unit[] {
  const best = units
    .map((unit) => ({
      unit,
      shared: themesOf(unit).filter((theme) => themes.includes(theme)).length,
    }))
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared)
    .slice(0, maxFitting)
    .map(({ unit }) => unit);
  return units.filter((unit) => best.includes(unit));
}

/** So many themes say what a group is about. */
const maxAbout = 2;

/** What the units of one group are about more than those of the others are: the themes that stand out first. */
export function themesOfGroup(
  units: readonly Unit[],
  others: readonly Unit[],
): readonly JobTheme[] {
  const [own, rest] = [units.map(themesOf), others.map(themesOf)];
  return jobThemes
    .filter((theme) => own.some((themes) => themes.includes(theme)))
    .map((theme) => ({ theme, standsOut: shareOf(own, theme) - shareOf(rest, theme) }))
    .toSorted((one, other) => other.standsOut - one.standsOut)
    .slice(0, maxAbout)
    .map(({ theme }) => theme);
}

/** @param all the themes of each unit */
function shareOf(all: readonly (readonly JobTheme[])[], theme: JobTheme): number {
  return all.filter((themes) => themes.includes(theme)).length / Math.max(all.length, 1);
}
