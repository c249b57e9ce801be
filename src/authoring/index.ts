/**
 * authoring: a qualification in the making. Lines and tables of a specification in, a draft out in
 * which every value says where it was read and what is uncertain is a question; and a whole
 * qualification looked over for mistakes (`lint/`). Knows no file format, no screen and no wording.
 */

export type { Block, Cell, Line, Place, SourceDocument, Table } from './source';
export { corrected } from './lint/correct';
export type { Edit, Finding, FindingCode, Severity } from './lint/finding';
export { lintQualification } from './lint/lint';
export type {
  About,
  Draft,
  DraftFacts,
  DraftGroup,
  DraftRule,
  DraftUnit,
  NamedRule,
  Question,
  QuestionCode,
  Read,
  Unread,
} from './draft';
export { readDocument, readSpecificationText, readTables } from './read';
export type { TablesContext } from './read';
export { readRule } from './sentences/read-rule';
export type { RuleReading } from './sentences/read-rule';
export type { AskedReason } from './sentences/clause';
export type { RuleGroup } from './sentences/groups';
export { textDocument } from './text-source';
export { toQualification } from './to-qualification';
export type { DraftQualification } from './to-qualification';
