import type { AskedReason, Fragment } from './clause';

type Tidied = { readonly clauses: readonly Fragment[] } | { readonly asked: AskedReason };

/**
 * Gives each statement what stands before it for it: `Group B: a minimum of 3 credits`, `Minimum
 * credits: 40`, `From Group C, learners must …`. What only introduces falls away.
 */
export function tidy(parsed: readonly Fragment[]): Tidied {
  const fragments = countedOfWhich(parsed);
  const clauses: Fragment[] = [];
  let topic: Fragment | null = null;
  for (const [i, fragment] of fragments.entries()) {
    if (fragment.connector === 'start') topic = null;
    if (isStatement(fragment)) {
      if (isOddMeasure(fragment, topic, clauses.at(-1))) {
        return { asked: { code: 'unclear-measure', words: fragment.words } };
      }
      clauses.push(topic === null ? fragment : underTopic(fragment, topic));
      topic = topic === null || fragment.connector === 'aside' ? null : spent(topic);
      continue;
    }
    if (fragment.connector === 'or') return { asked: { code: 'either-or', words: fragment.words } };
    if (isEmpty(fragment)) continue;
    const last = clauses.at(-1);
    if (introduces(fragment, fragments[i + 1], clauses.length)) {
      topic =
        topic === null ? fragment : (ofKind(fragment, topic) ?? furtherTopic(fragment, topic));
      continue;
    }
    const attached = last === undefined ? null : attach(last, fragment);
    if (attached === null) return { asked: { code: 'unclear-scope', words: fragment.words } };
    clauses.splice(-1, 1, attached);
  }
  return { clauses };
}

/** `Group B: People – Optional (…)` is still about Group B alone. */
function ofKind(fragment: Fragment, topic: Fragment): Fragment | null {
  const { groups, kinds, level, measure, pending, units } = fragment;
  const isKindAlone = kinds.length > 0 && groups === null && level === null && units === null;
  if (topic.groups === null || !isKindAlone) return null;
  return {
    ...topic,
    kinds,
    measure: measure ?? topic.measure,
    pending: pending ?? topic.pending,
  };
}

function furtherTopic(fragment: Fragment, topic: Fragment): Fragment {
  return hasFilter(fragment) ? fragment : underTopic(fragment, topic);
}

/** `GLH: 143 credits: 37` has its figures between their names; `up to 2 units (6 credits)` adds none. */
function isOddMeasure(
  { connector, measure, quantity }: Fragment,
  topic: Fragment | null,
  last: Fragment | undefined,
): boolean {
  const named = topic?.measure ?? null;
  if (named !== null && measure !== null && named !== measure) return true;
  const isMinimum = quantity !== null && quantity.min !== null;
  const isAfterMaximum = last?.quantity?.min === null || last?.pending === 'max';
  return connector === 'aside' && isMinimum && isAfterMaximum;
}

function isStatement({ isAll, quantity }: Fragment): boolean {
  return quantity !== null || isAll;
}

export function hasFilter({ groups, kinds, level, units }: Fragment): boolean {
  return groups !== null || kinds.length > 0 || level !== null || units !== null;
}

function isEmpty(fragment: Fragment): boolean {
  const { isEach, isFurther, measure, pending } = fragment;
  return !hasFilter(fragment) && pending === null && measure === null && !isFurther && !isEach;
}

/** Whether a part without a figure is what the next parts are about. */
function introduces(fragment: Fragment, next: Fragment | undefined, statements: number): boolean {
  if (next === undefined || fragment.connector === 'aside') return false;
  if (next.connector === 'aside') return isStatement(next) && !hasFilter(next);
  if (next.connector === 'topic') return true;
  return next.connector === 'and' && statements === 0 && isOnlyPlace(fragment);
}

/** `From Group B, learners must …` names a place; `complete Group B, and …` demands something. */
function isOnlyPlace({ namesPlace, words }: Fragment): boolean {
  return namesPlace || /^(?:for )?(?:the )?(?:groups?|optional|mandatory|level)\b/u.test(words);
}

/** `16 credits, 10 of which must be from Group B`: the 10 belong to what follows. */
function countedOfWhich(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.flatMap((fragment, i): readonly Fragment[] => {
    const [before, next] = [fragments[i - 1], fragments[i + 1]];
    if (isCountOf(fragment, next)) return [];
    if (before === undefined || !isCountOf(before, fragment)) return [fragment];
    return [{ ...fragment, quantity: before.quantity, pending: before.pending }];
  });
}

function isCountOf(fragment: Fragment, next: Fragment | undefined): boolean {
  const isCount = fragment.quantity !== null && fragment.measure === null && !hasFilter(fragment);
  return isCount && next?.connector === 'of-which' && next.quantity === null && hasFilter(next);
}

function underTopic(fragment: Fragment, topic: Fragment): Fragment {
  const ownGroups = fragment.groups !== null;
  const ownPlace = ownGroups || fragment.kinds.length > 0;
  return {
    ...fragment,
    connector: isOwn(fragment) ? fragment.connector : topic.connector,
    groups: ownPlace ? fragment.groups : topic.groups,
    kinds: ownPlace ? fragment.kinds : topic.kinds,
    level: fragment.level ?? topic.level,
    units: fragment.units ?? topic.units,
    measure: fragment.measure ?? topic.measure,
    pending: fragment.pending ?? topic.pending,
    isFurther: fragment.isFurther || topic.isFurther,
    isEach: fragment.isEach || topic.isEach,
    hasVerb: fragment.hasVerb || topic.hasVerb,
    isPermission: fragment.isPermission || topic.isPermission,
  };
}

/** Whether the joint itself says something that a topic before it does not undo. */
function isOwn({ connector }: Fragment): boolean {
  return connector === 'or' || connector === 'of-which' || connector === 'including';
}

/** A topic that a clause has begun with: the next clauses under it hang together. */
function spent(topic: Fragment): Fragment {
  return { ...topic, connector: 'and' };
}

/** `15 credits (minimum)`, `15 credits, from Group B`, `Group B (optional)`; `null` = unclear. */
function attach(last: Fragment, fragment: Fragment): Fragment | null {
  if (fragment.isFurther || fragment.isEach) return null;
  if (!hasFilter(fragment)) return attachBound(last, fragment);
  if (fragment.pending !== null || fragment.level !== null) return null;
  const isRepeated = fragment.groups !== null && last.groups?.join() === fragment.groups.join();
  if (fragment.connector === 'aside') {
    const addsKind = fragment.groups === null && last.groups !== null && last.kinds.length === 0;
    if (isRepeated) return last;
    if (addsKind) return { ...last, kinds: fragment.kinds };
    const { groups, kinds, units } = fragment;
    return hasFilter(last) || fragment.hasVerb ? null : { ...last, groups, kinds, units };
  }
  if (hasFilter(last) || fragment.connector !== 'and' || fragment.hasVerb) return null;
  return { ...last, groups: fragment.groups, kinds: fragment.kinds, units: fragment.units };
}

function attachBound(last: Fragment, { connector, measure, pending }: Fragment): Fragment | null {
  if (pending === null) return measure === last.measure || measure === 'units' ? last : null;
  if (connector !== 'aside' || last.quantity?.isBare !== true || last.pending !== null) return null;
  return { ...last, pending };
}
