/**
 * text: what is the same in writing. One folding for finding and for telling duplicates, and what
 * of a text can be seen. A lowest room: it imports no other.
 */
export { fold, foldName, holdsWords, joinedName, spansWords, wordsOf } from './fold';
export { hasLetter, visible } from './visible';
