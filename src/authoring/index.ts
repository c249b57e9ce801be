/**
 * authoring: a qualification in the making. Lines and tables of a specification in, a draft out in
 * which every value says where it was read and what is uncertain is a question; and a whole
 * qualification looked over for mistakes (`lint/`). Knows no file format, no screen and no wording.
 */

export type { Block, Cell, Line, Place, SourceDocument, Table } from './source';
export { corrected } from './lint/correct';
export type { LintEdit, LintFinding, FindingCode, LintSeverity } from './lint/finding';
export { lintQualification } from './lint/lint';
export type {
  About,
  Draft,
  DraftFacts,
  DraftGroup,
  DraftRule,
  DraftUnit,
  FactName,
  NamedRule,
  ReadingQuestion,
  QuestionCode,
  Read,
  Unread,
} from './draft';
export { draftFromQualification } from './own-format';
export { readRegister } from './register';
export { readDocument, readSpecificationText, readTables } from './read';
export type { TablesContext } from './read';
export { readRule } from './sentences/read-rule';
export type { RuleReading } from './sentences/read-rule';
export type { AskedReason } from './sentences/clause';
export type { RuleGroup } from './sentences/groups';
export { textDocument } from './text-source';
export { toQualification } from './to-qualification';
export type { DraftQualification } from './to-qualification';
export { applyCommand } from './making/apply';
export { mayType, offeredAnswers } from './making/answers';
export type { DraftAnswer } from './making/answer-kinds';
export { readBlock, writeBlock } from './making/block';
export { cellText, readCell } from './making/cells';
export type {
  CellEntry,
  CommandType,
  DraftCommand,
  FactChange,
  NewRule,
  RuleHome,
} from './making/commands';
export { notices, openQuestions, valueKey } from './making/document';
export { unitFields } from './making/fields';
export type { CellField } from './making/fields';
export type {
  DraftContent,
  DraftDocument,
  DraftQuestion,
  DraftStep,
  Origin,
  ReadPlace,
  ValueName,
} from './making/document';
export { checkExample } from './making/example';
export type { CheckedExample } from './making/example';
export { factText, readFact } from './making/fact-text';
export { atStep, edited, newDocument, redone, undone } from './making/history';
export { parseDocument } from './making/parse-document';
export type { DraftDocumentResult } from './making/parse-document';
export { fittingFindings, isEmpty, lintable, publishable } from './making/publishable';
export type { Obstacle, Publishable } from './making/publishable';
export { cellAt, lineAt, shownSource } from './making/source-lines';
export type { ShownSource, SourceLine } from './making/source-lines';
export { contentFromCopy, contentFromReading, emptyContent } from './making/start';
