import type { Qualification } from '../../catalogue';
import {
  editionKey,
  isAsPublished,
  ownEdition,
  parseQualification,
  versionDate,
  wholeOf,
} from '../../catalogue';
import type { CalendarDate } from '../../dates';
import { digestOf } from '../../formats';
import type { StoreContext } from '../context';
import type { Tables } from '../database';
import { keepEdition } from '../keep-edition';
import type { FailureReason, Result } from '../failure';
import type { OwnEdition, OwnOrigin, OwnRow } from './own-rows';
import { rankAbove, shortened } from './own-rows';
import { ownRows } from './read-own';

/** What a centre publishes. */
export interface Publication {
  /**
   * The whole qualification. Its `id` says which one it is an edition of: keep the id of the edition
   * that it was made from, and give a new one, or a copy of a shipped one, an id that nothing else has
   * (the slug of its title and a few random letters). Its `version` and `made` are replaced.
   */
  readonly qualification: Qualification;
  /** The name and the centre, as they are to be shown: "Dana Okafor, Northgate Training". */
  readonly madeBy: string;
  /** The day of publication where the maker is. */
  readonly madeOn: CalendarDate;
  /** Each question that is still open, in the words of the screen; at most 300 letters each. */
  readonly openQuestions: readonly string[];
  /** What the lint finds, in the words of the screen. */
  readonly findings?: readonly string[];
}

export interface PublishFailure {
  /**
   * `shipped`: the id is that of a qualification that Unitwise ships; `invalid`: no qualification as
   * `parseQualification` knows it, and `message` says where; `altered`: the content is not what the
   * version has the digest of.
   */
  readonly reason: FailureReason | 'shipped' | 'invalid' | 'altered';
  readonly message: string;
}

/**
 * Publishes an edition on this device. It never changes afterwards: other content is another edition,
 * and plans stay on theirs until somebody moves them. New plans start on it. The same content by the
 * same maker on the same day is the edition that lies here already.
 *
 * @returns the edition with its `made`, and a version that ends with the digest of its content
 */
export async function publishQualification(
  context: StoreContext,
  { qualification, madeBy, madeOn, openQuestions, findings = [] }: Publication,
): Promise<Result<OwnEdition, PublishFailure>> {
  const maker = { by: madeBy, on: madeOn, questions: openQuestions };
  const edition = await ownEdition(qualification, maker, digestOf);
  return keep(context, edition, { origin: 'here', findings });
}

/**
 * Keeps an edition that somebody sent, beside whatever is here. New plans start on it only where
 * no edition of that qualification was published here and none that is here is of a later day; the
 * person may say otherwise with `startPlansOn`.
 *
 * @param edition as it was published: with its maker, and content that its version has the digest of
 * @param findings what the lint of this device finds, in the words of the screen
 */
export async function keepReceived(
  context: StoreContext,
  edition: Qualification,
  findings: readonly string[],
): Promise<Result<OwnEdition, PublishFailure>> {
  const whole = wholeOf(edition);
  if (!(await isAsPublished(whole, digestOf)))
    return refused('altered', 'The content is not what was published');
  return keep(context, whole, { origin: 'received', findings });
}

/** Where an edition comes from, and what was noticed about it. */
type Provenance = Pick<OwnRow, 'origin' | 'findings'>;

async function keep(
  context: StoreContext,
  edition: Qualification,
  { origin, findings }: Provenance,
): Promise<Result<OwnEdition, PublishFailure>> {
  // Parsed as what is stored is: a plain copy without a screen's proxies, sure to be read back.
  const parsed = parseQualification(wholeOf(edition));
  if (!parsed.ok)
    return refused('invalid', parsed.problems.map(({ message }) => message).join('\n'));
  const { qualification } = parsed;
  if (context.findQualification(qualification.id)) return refused('shipped', qualification.id);
  return context.connection.run((tables) =>
    tables.write(() =>
      write(context, tables, qualification, { origin, findings: shortened(findings) }),
    ),
  );
}

function refused(
  reason: PublishFailure['reason'],
  message: string,
): Result<OwnEdition, PublishFailure> {
  return { ok: false, failure: { reason, message } };
}

async function write(
  { now, editions }: StoreContext,
  tables: Tables,
  qualification: Qualification,
  { origin, findings }: Provenance,
): Promise<OwnEdition> {
  const { id, version } = qualification;
  const rows = await ownRows(tables);
  const lying = rows.find((row) => row.id === id && row.version === version);
  const others = rows.filter((row) => row.id === id && row.version !== version);
  const row: OwnRow = {
    ...(lying ?? { key: editionKey(qualification), id, version, keptAt: now(), findings }),
    origin: lying?.origin === 'here' ? 'here' : origin,
    rank: lying && origin === 'received' ? lying.rank : rankAmong(rows, others, origin, version),
  };
  await keepEdition(tables, qualification);
  await tables.own.put(row);
  editions.keep(qualification);
  const { origin: from, keptAt, rank, findings: kept } = row;
  return { qualification, origin: from, keptAt, rank, findings: kept };
}

/** What was sent comes before the others only where all of them were sent, on earlier days. */
function rankAmong(
  rows: readonly OwnRow[],
  others: readonly OwnRow[],
  origin: OwnOrigin,
  version: string,
): number {
  const isFirst =
    origin === 'here' ||
    others.every(
      (other) => other.origin === 'received' && versionDate(other.version) <= versionDate(version),
    );
  return isFirst ? rankAbove(rows) : Math.min(...others.map(({ rank }) => rank)) - 1;
}
