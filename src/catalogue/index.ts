/**
 * catalogue: WHAT can be planned. The shipped qualifications, the schema that parses any
 * qualification, and look-ups. Knows nothing of choices, plans, time or screens.
 */
export { editionDifferences } from './edition-differences';
export type { EditionDifference, Fact, GroupHead } from './edition-differences';
export { canonicalJson } from './canonical-json';
export { editionKey } from './edition-key';
export { editionFinder, findEdition } from './editions';
export type { FindEdition } from './editions';
export type { PastEditions } from './past-editions';
export { isAsPublished, ownEdition } from './own-edition';
export { isVersion, versionDate, versionDigest } from './version';
export type { DigestOf, Maker } from './own-edition';
export { glhElsewhere, hoursLent, sameUnitElsewhere } from './elsewhere';
export type { PrintedHours, PrintedUnit } from './elsewhere';
export { allLent, parseLent, withoutLent } from './lent';
export { matches, measureOf } from './filter';
export { addUp, fromHundredths, toHundredths } from './hundredths';
export {
  compareLevels,
  entryLevels,
  highestLevels,
  levelRank,
  levelScales,
  levelsOf,
} from './levels';
export type { EntryLevel, Level, LevelScale } from './levels';
export { byGroup, groupsByUnit, unitsOfGroup, unitsUnder } from './placed';
export { parseQualification } from './parse';
export type { ParseProblem, ParseResult } from './parse';
export { checkDigit, checkLetter, normaliseReference } from './references';
export { UnknownPathwayError, onPathway, pathwaysCounting, wholeOf } from './pathways';
export { isHolding, isShare, isSum } from './rule-kinds';
export { qualificationSchema1, qualificationSchema2 } from './schema';
export { isUnitId } from './shape';
export { search } from './search';
export type { SearchHit, SearchQuery } from './search';
export { catalogueVersion, findQualification, qualifications } from './shipped';
export { groupKinds } from './types';
export { deepEqual } from './deep-equal';
export { creditsOf } from './credit-value';
export type { CreditValue } from './credit-value';
export { sizeOf, sizes } from './size';
export type { Size } from './size';
export { isOverAll, totalRule } from './total-rule';
export type {
  Binding,
  Citation,
  Condition,
  FollowedPathway,
  Group,
  GroupKind,
  Holding,
  HoldingRule,
  Lender,
  LentHours,
  Made,
  Measure,
  Pathway,
  PathwayGroupKind,
  Published,
  Qualification,
  QualificationStatus,
  Requirement,
  Rule,
  RulePart,
  Share,
  ShareRule,
  Source,
  Sum,
  SumRule,
  Unit,
  UnitFilter,
  UnitId,
  UnitKind,
} from './types';
