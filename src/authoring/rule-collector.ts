import { deepEqual, isSum } from '../catalogue';
import type { RulePart } from '../catalogue';
import type { DraftRule, NamedRule, ReadingQuestion } from './draft';
import { questionOf } from './questions';
import type { RuleSentence } from './rule-rows';
import type { AskedReason } from './sentences/clause';
import type { RuleReading } from './sentences/read-rule';

export interface ReadRules {
  readonly rules: readonly DraftRule[];
  readonly questions: readonly ReadingQuestion[];
  readonly used: ReadonlySet<number>;
}

/** Where a sentence stands, as far as that decides what it means. */
export interface Context {
  /** The group whose heading leads to units without another in between. */
  readonly groupId: string | null;
  /** It is one of several alternatives, or stands under a pathway. */
  readonly doubt: AskedReason['code'] | null;
  readonly section: string;
}

/** Gathers readings: the same rule printed twice is one, two that disagree are a question. */
export class RuleCollector {
  private readonly rules: DraftRule[] = [];
  private readonly questions: ReadingQuestion[] = [];
  private readonly used: Set<number>;
  private readonly seen = new Set<string>();

  constructor(used: ReadonlySet<number>) {
    this.used = new Set(used);
  }

  take(sentence: RuleSentence, context: Context, reading: RuleReading): void {
    for (const row of sentence.rows) this.used.add(row);
    if (this.seen.has(sentence.sentence)) return;
    this.seen.add(sentence.sentence);
    if ('asked' in reading) this.ask(sentence, context, reading);
    else this.add(sentence, context, reading.rules);
  }

  /** Far from the units a sentence only confirms, or is asked about. */
  takeFar(sentence: RuleSentence, context: Context, reading: RuleReading): void {
    const parts = 'rules' in reading ? reading.rules : (reading.proposed ?? []);
    const isKnown = parts.length > 0 && parts.every((part) => this.holds(part));
    if (isKnown) for (const row of sentence.rows) this.used.add(row);
    else this.take(sentence, context, reading);
  }

  result(): ReadRules {
    return { rules: this.rules, questions: this.questions, used: this.used };
  }

  private ask(
    { place, sentence }: RuleSentence,
    { section }: Context,
    reading: Extract<RuleReading, { readonly asked: AskedReason }>,
  ): void {
    this.rules.push({ sentence, place, section, reading: null });
    const rules = reading.proposed;
    const question = questionOf('rule-unread', {
      about: { kind: 'rule', sentence },
      place,
      read: sentence,
      reason: reading.asked,
      ...(rules === undefined ? {} : { rules }),
    });
    this.questions.push(question);
  }

  private add(sentence: RuleSentence, { section }: Context, reading: readonly NamedRule[]): void {
    const { place, sentence: text } = sentence;
    const fresh = reading.filter((rule) => !this.holds(rule));
    const clash = fresh.find((rule) => this.disagrees(rule));
    if (clash !== undefined) {
      const words = text.slice(0, 80);
      this.ask(
        sentence,
        { groupId: null, doubt: null, section },
        { asked: { code: 'contradiction', words }, proposed: fresh },
      );
      return;
    }
    this.rules.push({ sentence: text, place, section, reading: fresh });
  }

  private holds(rule: NamedRule): boolean {
    return this.all().some((other) => deepEqual(bare(other), bare(rule)));
  }

  /** The same sum with another minimum, or another maximum. */
  private disagrees(rule: NamedRule): boolean {
    if (!isSum(rule)) return false;
    return this.all().some((other) => {
      if (!isSum(other) || other.measure !== rule.measure) return false;
      if (!deepEqual(other.over, rule.over)) return false;
      return differ(other.min, rule.min) || differ(other.max, rule.max);
    });
  }

  private all(): readonly NamedRule[] {
    return this.rules.flatMap(({ reading }) => reading ?? []);
  }
}

function bare({ binding: _binding, id: _id, ...part }: NamedRule): RulePart {
  return part;
}

function differ(one: number | undefined, two: number | undefined): boolean {
  return one !== undefined && two !== undefined && one !== two;
}
