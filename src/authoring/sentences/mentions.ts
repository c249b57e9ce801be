import { normaliseReference } from '../../catalogue';
import type { NamedUnit, RuleGroup } from './groups';

/** A sentence in which what it names by title or reference stands as a sign. */
export interface Marked {
  readonly text: string;
  /** The ids of the units that it names; `\uE000n\uE000` stands for the n-th. */
  readonly units: readonly string[];
}

const generic =
  /\b(?:mandatory|optional|compulsory|core|elective|additional|units?|groups?|section|the|of|and|or|in|for|credits?)\b/giu;

/** Puts signs in place of units and of groups that are named by their own titles. */
export function markMentions(sentence: string, groups: readonly RuleGroup[]): Marked {
  const units = groups.flatMap(({ units: inside = [] }) => inside.filter(isNamed));
  const found: string[] = [];
  const sign = (id: string): string => `\uE000${found.push(id) - 1}\uE000`;
  const byReference = markReferences(sentence, units, sign);
  const byTitle = markTitles(byReference, units, sign);
  return { text: markGroups(byTitle, groups), units: found };
}

function isNamed(unit: string | NamedUnit): unit is NamedUnit {
  return typeof unit !== 'string';
}

const localList =
  /\bunits? ([\p{L}\d][\p{L}\d&/-]{0,12}(?:(?:, (?:and |or )?| and | or )(?:units? )?\d[\p{L}\d&/-]{0,12})*)(?=[\s,;:.)]|$)/giu;
/** `the following units may be taken: 101, 102`, `Barred units: 101 and 102`. */
const announcedList =
  /(?<=\b(?:barred (?:units?|combinations?|pairs?)|following units?(?: (?:may|must|can|cannot|not|be|all|both|taken|completed|achieved|selected|chosen|together)){0,6}) ?: )[\p{L}\d][\p{L}\d&-]{0,12}(?:(?:, (?:and |or )?| and | or | ?\/ ?)[\p{L}\d][\p{L}\d&-]{0,12})+(?=\.?$)/iu;
const localRef = /[\p{L}\d][\p{L}\d&/.-]*/gu;
const linkWords = /, (?:and |or )?(?:units? )?| (?:and|or) (?:units? )?/iu;
const announcedLinks = /, (?:and |or )?| and | or | ?\/ ?/iu;
const linkOnly = /^(?:and|or|units?)$/iu;

type Sign = (id: string) => string;

function markReferences(sentence: string, units: readonly NamedUnit[], sign: Sign): string {
  const byRef = new Map(units.map((unit) => [unit.ref ?? '', unit.id]));
  const byLocalRef = new Map(units.map((unit) => [unit.localRef?.toLowerCase() ?? '', unit.id]));
  return sentence
    .replace(/(?:\bunits? )?\b[A-Z]\/\d{3}\/\d{4}\b/giu, (text) => {
      const id = byRef.get(normaliseReference(text.replace(/^units? /iu, '')) ?? '');
      return id === undefined ? text : sign(id);
    })
    .replace(announcedList, (list) => {
      const ids = list.split(announcedLinks).map((local) => byLocalRef.get(local.toLowerCase()));
      if (ids.includes(undefined)) return list;
      return list.replace(/[\p{L}\d][\p{L}\d&-]*/gu, (local) => {
        const id = byLocalRef.get(local.toLowerCase());
        return id === undefined ? local : sign(id);
      });
    })
    .replace(localList, (text, list: string) => {
      const ids = list.split(linkWords).map((local) => byLocalRef.get(local.toLowerCase()));
      let at = 0;
      if (ids.includes(undefined)) return text;
      return list.replace(localRef, (local) => {
        if (linkOnly.test(local)) return local;
        at += 1;
        return sign(ids[at - 1] ?? '');
      });
    });
}

function markTitles(sentence: string, units: readonly NamedUnit[], sign: Sign): string {
  const lower = sentence.toLowerCase();
  return units
    .filter(({ title }) => /\S \S/u.test(title) && lower.includes(title.toLowerCase()))
    .toSorted((one, two) => two.title.length - one.title.length)
    .reduce((text, { id, title }) => replacePhrase(text, title, () => sign(id)), sentence);
}

/** `from the Technical skills units` names the group with that title. */
function markGroups(sentence: string, groups: readonly RuleGroup[]): string {
  return groups.reduce((text, { id, title = '' }) => {
    const own = title
      .replace(generic, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const isDistinct = own.length >= 4 && own.toLowerCase() !== id.toLowerCase();
    return isDistinct ? replacePhrase(text, title, () => ` group ${id} `) : text;
  }, sentence);
}

function replacePhrase(text: string, phrase: string, by: () => string): string {
  const lower = text.toLowerCase();
  const sought = phrase.toLowerCase();
  const at = lower.length === text.length ? lower.indexOf(sought) : -1;
  if (at < 0 || !isWhole(text, at, at + phrase.length)) return text;
  return text.slice(0, at) + by() + text.slice(at + phrase.length);
}

function isWhole(text: string, start: number, end: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end));
}
