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
  /** The id of the pathway that it is about; `null`: it is about every learner. */
  readonly pathway: string | null;
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
    const key = `${context.pathway ?? ''} ${sentence.sentence}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    if ('asked' in reading) this.ask(sentence, context, reading);
    else this.add(sentence, context, reading.rules);
  }

  /** Far from the units a sentence only confirms, or is asked about. */
  takeFar(sentence: RuleSentence, context: Context, reading: RuleReading): void {
    const parts = 'rules' in reading ? reading.rules : (reading.proposed ?? []);
    const isKnown = parts.length > 0 && parts.every((part) => this.holds(part, context.pathway));
    if (isKnown) for (const row of sentence.rows) this.used.add(row);
    else this.take(sentence, context, reading);
  }

  result(): ReadRules {
    return { rules: this.rules, questions: this.questions, used: this.used };
  }

  private ask(
    { place, sentence }: RuleSentence,
    { pathway, section }: Context,
    reading: Extract<RuleReading, { readonly asked: AskedReason }>,
  ): void {
    const about = pathway === null ? {} : { pathway };
    this.rules.push({ sentence, place, section, ...about, reading: null });
    const rules = reading.proposed;
    const question = questionOf('rule-unread', {
      about: { kind: 'rule', sentence },
      place,
      read: sentence,
      reason: reading.asked,
      ...about,
      ...(rules === undefined ? {} : { rules }),
    });
    this.questions.push(question);
  }

  private add(sentence: RuleSentence, context: Context, reading: readonly NamedRule[]): void {
    const { place, sentence: text } = sentence;
    const { pathway, section } = context;
    const fresh = reading.filter((rule) => !this.holds(rule, pathway));
    const clash = fresh.find((rule) => this.disagrees(rule, pathway));
    if (clash !== undefined) {
      const words = text.slice(0, 80);
      this.ask(sentence, context, { asked: { code: 'contradiction', words }, proposed: fresh });
      return;
    }
    const about = pathway === null ? {} : { pathway };
    this.rules.push({ sentence: text, place, section, ...about, reading: fresh });
  }

  private holds(rule: NamedRule, pathway: string | null): boolean {
    return this.all(pathway).some((other) => deepEqual(bare(other), bare(rule)));
  }

  /** The same sum with another minimum, or another maximum. */
  private disagrees(rule: NamedRule, pathway: string | null): boolean {
    if (!isSum(rule)) return false;
    return this.all(pathway).some((other) => {
      if (!isSum(other) || other.measure !== rule.measure) return false;
      if (!deepEqual(other.over, rule.over)) return false;
      return differ(other.min, rule.min) || differ(other.max, rule.max);
    });
  }

  /** Of a pathway the rules that hold on it, of every learner those for all. */
  private all(pathway: string | null): readonly NamedRule[] {
    return this.rules.flatMap((rule) =>
      rule.pathway === undefined || rule.pathway === pathway ? (rule.reading ?? []) : [],
    );
  }
}

function bare({ binding: _binding, id: _id, ...part }: NamedRule): RulePart {
  return part;
}

function differ(one: number | undefined, two: number | undefined): boolean {
  return one !== undefined && two !== undefined && one !== two;
}
