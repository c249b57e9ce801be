/** The doors for plans that bring their qualification, and for a qualification alone. */
import { isDeepStrictEqual } from 'node:util';
import type { Qualification } from '../../src/catalogue';
import { ownEdition, parseQualification } from '../../src/catalogue';
import type { MessageReading } from '../../src/exchange';
import { readLink, readSharedFile } from '../../src/exchange';
import { digestOf } from '../../src/formats';
import { lookUps as options } from '../fixtures/older-edition';
import { packFile, packLink } from '../fixtures/pack';
import type { Corpus } from './corpus';
import type { Dice } from './dice';
import { mutateJson } from './mutate-json';

interface Carrying {
  readonly catalogue?: unknown;
  readonly qualification?: unknown;
}

/** A message with its qualification, changed in any part; some with a digest that is right again. */
export async function carriedQualification(
  { carrying }: Corpus,
  dice: Dice,
): Promise<MessageReading> {
  const whole = dice.pick(carrying) as Carrying;
  const changed = dice.chance(0.5)
    ? mutateJson(whole, dice)
    : { ...whole, qualification: mutateJson(whole.qualification, dice) };
  const content = dice.chance(0.5) ? await publishedAnew(changed) : changed;
  const reading = dice.chance(0.5)
    ? await readLink(packLink(JSON.stringify(content)), options)
    : await readSharedFile(packFile(content), options);
  if (reading.ok) isTheOneThatCame(reading.qualification, content as Carrying);
  return reading;
}

/** As somebody does who knows how versions are made. */
async function publishedAnew(content: unknown): Promise<unknown> {
  if (typeof content !== 'object' || content === null) return content;
  const parsed = parseQualification((content as Carrying).qualification);
  if (!parsed.ok || !parsed.qualification.made) return content;
  const maker = { ...parsed.qualification.made, on: '2026-11-28' };
  const qualification = await ownEdition(parsed.qualification, maker, digestOf);
  return { ...content, catalogue: qualification.version, qualification };
}

function isTheOneThatCame(taken: Qualification, { catalogue, qualification }: Carrying): void {
  if (!isSame(taken, qualification ?? null)) {
    throw new Error('The qualification is not the one that came');
  }
  if (taken.version !== catalogue || !taken.made) throw new Error('Not the edition that is named');
}

/** A qualification's own file: named as what it is, or refused; never a plan. */
export async function ownQualificationFile(
  { qualifications }: Corpus,
  dice: Dice,
): Promise<MessageReading> {
  const json = dice.chance(0.1)
    ? dice.pick(qualifications)
    : mutateJson(dice.pick(qualifications), dice);
  const reading = await readSharedFile(JSON.stringify(json), options);
  if (reading.ok) throw new Error('A qualification was taken for a message');
  const { refusal } = reading;
  if (
    refusal.kind === 'qualification' &&
    !qualifications.some((one) => isSame(one, refusal.qualification))
  ) {
    throw new Error('A changed qualification was taken for what was published');
  }
  return reading;
}

/** Whether two values are the same as JSON, in whatever order their entries stand. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}
