import type { ReadMessageOptions, Refusal } from '../../exchange';
import { readLink, readSharedFile } from '../../exchange';
import type { Arrived } from '../../request';

/** What was given to be read: the text of a file with its name, or anything pasted. */
export type GivenText =
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'pasted'; readonly text: string };

/** Why something given held no answer; `file` = the name of the file, `null` where it was pasted. */
export interface RefusedText {
  readonly file: string | null;
  /** `other-message`: the file holds a plan or a request. */
  readonly refusal: Refusal | { readonly kind: 'other-message' };
}

export interface AnswersRead {
  readonly arrived: readonly Arrived[];
  /** A mail also quotes the request that it answers, which is no fault. */
  readonly refused: readonly RefusedText[];
}

/** Reads every answer in what was given: files, and mails with one link or several. */
export async function readAnswers(
  given: readonly GivenText[],
  options: ReadMessageOptions,
): Promise<AnswersRead> {
  const arrived: Arrived[] = [];
  const refused: RefusedText[] = [];
  for (const one of given) {
    const file = one.kind === 'file' ? one.name : null;
    for (const part of file === null ? partsOf(one.text) : [one.text]) {
      const reading = await (file === null ? readLink : readSharedFile)(part, options);
      if (!reading.ok) refused.push({ file, refusal: reading.refusal });
      else if (reading.message.kind === 'answer') {
        const { answer, sentAt, catalogue: edition } = reading.message;
        arrived.push({ answer, sentAt, edition });
      } else if (reading.message.kind === 'answers') {
        const { answers, sentAt, catalogue: edition } = reading.message;
        arrived.push(...answers.map((answer) => ({ answer, sentAt, edition })));
      } else if (file !== null) refused.push({ file, refusal: { kind: 'other-message' } });
    }
  }
  return { arrived, refused };
}

/** Where a link leads to what was sent, also inside the links that mail programs make of it. */
const linkStart = /\S*(?:#|%(?:25)*23)!?(?:\/|%(?:25)*2f)open(?:\/|%(?:25)*2f)/gi;

/** A text with several links, cut before each, so that every link is read. */
function partsOf(text: string): readonly string[] {
  const starts = [...text.matchAll(linkStart)].map(({ index }) => index);
  if (starts.length < 2) return [text];
  return starts.map((start, i) => text.slice(start, starts[i + 1]));
}
