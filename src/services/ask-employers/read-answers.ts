import type { ReadMessageOptions, Refusal } from '../../exchange';
import { readLink, readSharedFile } from '../../exchange';
import type { Arrived } from '../../request';

/** What was given to be read: the text of a file, or anything pasted. */
export interface GivenText {
  readonly kind: 'file' | 'pasted';
  readonly text: string;
}

export interface AnswersRead {
  readonly arrived: readonly Arrived[];
  /** Why the others held no answer; a mail also quotes the request that it answers, which is no fault. */
  readonly refusals: readonly Refusal[];
}

/** Reads every answer in what was given: files, and mails with one link or several. */
export async function readAnswers(
  given: readonly GivenText[],
  options: ReadMessageOptions,
): Promise<AnswersRead> {
  const arrived: Arrived[] = [];
  const refusals: Refusal[] = [];
  for (const { kind, text } of given) {
    for (const part of kind === 'pasted' ? partsOf(text) : [text]) {
      const reading = await (kind === 'file' ? readSharedFile : readLink)(part, options);
      if (!reading.ok) refusals.push(reading.refusal);
      else if (reading.message.kind === 'answer') {
        const { answer, sentAt, catalogue: edition } = reading.message;
        arrived.push({ answer, sentAt, edition });
      }
    }
  }
  return { arrived, refusals };
}

/** A text with several links, cut before each, so that every link is read. */
function partsOf(text: string): readonly string[] {
  const starts = [...text.matchAll(/\S*#\/open\//g)].map(({ index }) => index);
  if (starts.length < 2) return [text];
  return starts.map((start, i) => text.slice(start, starts[i + 1]));
}
