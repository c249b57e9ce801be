import type { Qualification, Unit, UnitId } from '../catalogue';
import type { Refusal } from '../exchange';
import { minPassphrase } from '../formats';
import type { Placement } from '../plan';
import type { ShareResult } from '../services';
import { credits, figure, plural } from './amounts';
import { moment } from './dates';
import { editionName, editionOf } from './edition-names';
import { passphraseWords } from './receive';

/** Why a link or a file was not made, and what to do instead. */
export function formatNotMade(made: Exclude<ShareResult, { kind: 'link' | 'file' }>): string {
  if (made.kind === 'unable') return unable;
  const { kind, why } = made;
  if (why.problem === 'weak-passphrase') return weakPassphrase;
  const [length, most] = [figure(why.length), figure(why.most)];
  return kind === 'no-link'
    ? `This is too much for a link: ${length} characters, and links of more than ${most} break on their way. Download the file and send that.`
    : `This is too much for one file: ${length} characters of at most ${most}. Leave the learners out, or shorten long notes.`;
}

/** What is wrong with a passphrase that nothing is sealed with. */
export const weakPassphrase = `The passphrase is too short: use ${figure(minPassphrase)} characters or more. Four words that do not belong together are easy to remember and hard to guess.`;

/** What to do where the browser cannot do it at all. */
export const unable =
  'This browser is too old for that, or the page was not opened by https. Use a current version of Chrome, Edge, Firefox or Safari.';

/** Why there is no QR code of a link. */
export function formatNoQrCode(length: number, most: number): string {
  return `There is no QR code: the link has ${figure(length)} characters, and above ${figure(most)} phones no longer read one off paper. Send the link or the file.`;
}

/** Why something handed over could not be opened, and the way on. */
export function formatNotOpened(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'not-unitwise':
      return 'This is not a link or file made by Unitwise. Ask for it again, or check that you picked the right file.';
    case 'backup':
      return 'This is a backup of all plans of a device. Restore it under Plans.';
    case 'qualification':
      return 'This is a qualification, and no plan. Open it as a file under Open.';
    case 'newer-version':
      return 'This was made with a newer version of Unitwise. Close every tab of Unitwise and open it again to get that version; then open this once more.';
    case 'too-large':
      return `This is larger than anything that Unitwise makes (more than ${figure(refusal.most)} characters), so it was not read. Ask for it again.`;
    case 'damaged':
      return 'This was cut off or changed on its way: a letter is missing or another. Copy the whole link and paste it below, with whatever stands round it, or ask for the file instead.';
    case 'sealed':
      return 'This is protected. Enter the passphrase that you were told.';
    case 'wrong-passphrase':
      return passphraseWords.wrong;
    case 'unknown-qualification':
      return 'This is about a qualification that is not in the catalogue of your Unitwise. Close every tab of Unitwise and open it again to get the newest catalogue.';
    case 'unknown-edition':
      return refusal.version > refusal.shipped ? formatNewer(refusal) : formatNeverThere(refusal);
    case 'unpublished-qualification':
      return 'This holds a qualification that nobody published yet, so its figures may still change. Ask whoever made it to publish it, and open what they send then.';
    case 'altered-qualification':
      return 'The qualification in this is not what its maker published: something in it was changed since. Nothing of it was used. Ask its maker for it.';
    case 'edition-not-loaded':
      return `This was made on the ${editionOf(refusal.version)}, which could not be loaded. Check your connection and load the page again; then open this once more.`;
    case 'malformed':
      return 'Something in this is not as Unitwise writes it, so nothing of it was used. Ask for it again, and pass on what is said here.';
  }
}

/** Why a pasted text could not be opened, said beside its field. */
export function formatNotPasted(refusal: Refusal): string {
  if (refusal.kind === 'not-unitwise') {
    return 'There is no Unitwise link in this text. Copy the whole message that it came with, or ask for it again.';
  }
  return refusal.kind === 'damaged'
    ? 'The link in this text was cut off or changed on its way: a letter is missing or another. Copy the whole message that it came with, or ask for the file instead.'
    : formatNotOpened(refusal);
}

type UnknownEdition = Extract<Refusal, { kind: 'unknown-edition' }>;

function formatNewer({ title, version, shipped }: UnknownEdition): string {
  return `This was made with a newer catalogue of ${title} (of ${editionName(version)}; yours is of ${editionName(shipped)}), and by yours it could show other figures than were agreed. Close every tab of Unitwise and open it again to get the newest catalogue; then open this once more.`;
}

function formatNeverThere({ title, version }: UnknownEdition): string {
  return `This says that it was made on a catalogue of ${title} of ${editionName(version)}. Unitwise has never had that one, and by another it could show other figures than were agreed. Ask for it to be made again with the newest Unitwise.`;
}

/**
 * When a message was sent, and by which edition it is shown.
 *
 * @param shipped the qualification as it is now, where the catalogue still has it
 */
export function formatSent(
  sentAt: string,
  { made, version }: Qualification,
  shipped: Qualification | undefined,
): string {
  const sent = `Sent ${moment(sentAt)}`;
  if (made) return `${sent}, on the ${editionOf(version)}.`;
  if (shipped?.version === version) return `${sent}, with the same catalogue as yours.`;
  return `${sent}, on the ${editionOf(version)}, by which it is shown here. ${formatToday(version, shipped)}`;
}

function formatToday(version: string, shipped: Qualification | undefined): string {
  if (!shipped) return 'The catalogue of today no longer has this qualification.';
  const which = shipped.version > version ? 'newer' : 'older';
  return `Yours is ${which}, of ${editionName(shipped.version)}: figures and rules may differ.`;
}

/** What travels, and what does not. */
export function formatTravels(
  kind: 'plan' | 'request',
  isWithLearners: boolean,
  learners: number,
  apprentice: string,
): string {
  if (kind === 'request') {
    const learner = apprentice
      ? `Of learners only the name that you entered, ${apprentice}:`
      : 'No learner,';
    return `The plan’s name, the centre and its dates; its units with their hours and your ceilings. ${learner} no name of staff, none of your wishes and none of your notes ever go to an employer.`;
  }
  if (isWithLearners) {
    return 'The whole plan with its learners, sealed: only the passphrase opens it.';
  }
  const notes = 'your notes on evidence of prior learning are left out';
  return learners === 0
    ? `The whole plan as it is now; ${notes}.`
    : `The whole plan as it is now. ${formatAll(learners)} left out, and so are your notes on evidence of prior learning.`;
}

function formatAll(learners: number): string {
  return plural(learners, 'The one learner is', `All ${figure(learners)} learners are`);
}

/** How much of the choice is left to an employer: "12 of 39 optional units are left to them". */
export function formatLeftToEmployer(all: number, mayChoose: readonly UnitId[]): string {
  const left = mayChoose.length === all ? `All ${figure(all)}` : figure(mayChoose.length);
  const of = mayChoose.length === all ? '' : ` of ${figure(all)}`;
  return `${left}${of} optional units are left to them. Change which`;
}

/** A unit's size, and what leaving it to the employer or not means for what the plan says of it. */
export function formatLeavable(
  { credits: size }: Unit,
  placed: Placement | undefined,
  isLeft: boolean,
): string {
  const words = {
    undecided: '',
    chosen: `In your plan: ${isLeft ? 'they may take it out' : 'fixed for them'}.`,
    additional: 'Additional in your plan: fixed for them.',
    excluded: 'Ruled out in your plan: not offered to them.',
  } as const;
  const said = [size === null ? '' : `${credits(size)}.`, words[placed ?? 'undecided']];
  return said.filter(Boolean).join(' ');
}
