const purpose =
  /^(?:in order )?to (?:achieve|gain|be awarded|obtain|attain|complete|qualify for|pass|claim|receive) ([^,:;.]{1,160}?)(?:, ?| (?=(?:the |a |all )?(?:learner|candidate|student|apprentice|trainee)s?\b))/iu;
const award = /^for (?:the )?(?:award|achievement|completion) of ([^,:;.]{1,160}?), ?/iu;
const subject =
  /^((?:the |a |this )?[^,:;.]{0,100}?(?:diploma|certificate|award|s?nvq|svq|qualification)(?: (?:in|for) [^,:;.]{1,120}?)?) (?=requires? |consists? of |comprises? |is made up of |has a )/iu;
const ending =
  /,? (?:in order )?to (?:achieve|gain|be awarded|obtain|attain|complete) ([^,:;.]{1,160})\.?$/iu;

/** `All learners must …` says no more than `Learners must …`. */
const everybody =
  /^(?:all|every|each) (?:of the )?(?=(?:learner|candidate|student|trainee|apprentice)s? (?:must|needs?|has|have|is|are|will)\b)/iu;

/** Words that must not hide in a title: each could say something about the rule. */
const hazards =
  /\b(?:but|unless|except\w*|exclud\w*|exempt\w*|other|if|where|when|provided|only|not|no|without|either|or|both|one|two|three|includ\w*|least|most|minimum|maximum|units?|credits?|groups?|hours?|glh|following|those|who|which|whose|that|may|can|cannot|pathways?|route|from|must|plus|any|all|each|half|further|additional|instead|than|per)\b/iu;
const awardWords = /\b(?:qualifications?|awards?|certificates?|diplomas?|nvq|svq)\b/iu;

const smallWords = new Set(
  'the a an this their proposed full overall in for of to and with on at qualification qualifications award certificate diploma nvq svq level vocational'.split(
    ' ',
  ),
);

/**
 * Takes off what only names the qualification: `To achieve the Level 2 Diploma in …,` before a
 * sentence or after it. Whatever could be part of the rule stays, and has to be read.
 */
export function withoutPurpose(printed: string): string {
  const sentence = printed.replace(everybody, '');
  const start = [purpose, award, subject].reduce((text, pattern) => take(text, pattern), sentence);
  return withoutIntention(take(start, ending));
}

const intention =
  /,? (?:which|that) (?:has|have) been (?:designed|developed) to ([^\d,:;.]{1,160})[:.]?$/iu;

/** `…, which has been designed to develop the skills of …` says nothing about the rule. */
function withoutIntention(sentence: string): string {
  const match = intention.exec(sentence);
  if (match?.[1] === undefined || hazards.test(match[1])) return sentence;
  return sentence.slice(0, match.index);
}

function take(sentence: string, pattern: RegExp): string {
  const match = pattern.exec(sentence);
  if (match?.[1] === undefined || !isTitle(match[1])) return sentence;
  return (sentence.slice(0, match.index) + sentence.slice(match.index + match[0].length)).trim();
}

/** Only a qualification's name: its one number is its level. */
function isTitle(text: string): boolean {
  const name = text
    .replace(/\b(?:entry )?level \d{1,2}\b/giu, ' ')
    .replace(/\b\d{3}\/\d{4}\/[\dX]/gu, ' ');
  const isClear = awardWords.test(name) && !hazards.test(name) && !/[\d%(]/u.test(name);
  return isClear && name.split(/[\s/&-]+/u).every((word) => isTitleWord(word));
}

/** Lower case stands in a title only for small words: anything else might say something. */
function isTitleWord(word: string): boolean {
  return word === '' || /^\p{Lu}/u.test(word) || smallWords.has(word.toLowerCase());
}
