import { fold } from '../../text';
import type { MessageLine } from './message-lines';

/** Words between learners, and the names of what stands behind them: they say nothing more. */
const joining = new Set(
  'and uln sep starts start starting started from on to cc bcc learner learners'.split(' '),
);
const word = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of each line that no row, heading or line around the list holds. Whatever became of a
 * list on its way, nothing of it is lost unsaid. Numbers of up to three figures are left out: they
 * count lines and hours.
 *
 * @param text the list as it was taken apart, with as many lines as were pasted
 * @param read all that is shown of it
 */
export function unreadWords(text: string, read: readonly string[]): readonly MessageLine[] {
  const known = new Set(read.flatMap(wordsIn).map(fold));
  return text.split('\n').flatMap((line, at) => {
    const unread = wordsIn(line).filter((one) => {
      const folded = fold(one);
      return !(known.has(folded) || joining.has(folded) || /^\d{0,3}$/.test(folded));
    });
    return unread.length > 0 ? [{ row: at + 1, text: unread.join(' ') }] : [];
  });
}

function wordsIn(text: string): readonly string[] {
  return text.match(word) ?? [];
}
