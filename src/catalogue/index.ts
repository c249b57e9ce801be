/**
 * catalogue: WHAT can be planned. The shipped qualifications, the schema that parses any
 * qualification, its lint, and look-ups. Knows nothing of choices, plans, time or screens.
 */
export type {
  Binding,
  Citation,
  Condition,
  Group,
  GroupKind,
  Measure,
  Published,
  Qualification,
  QualificationStatus,
  Requirement,
  Rule,
  Source,
  Unit,
  UnitFilter,
  UnitId,
  UnitKind,
} from './types';
