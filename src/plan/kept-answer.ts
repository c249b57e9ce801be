import type { PlanChange } from './changes';
import type { Plan } from './plan';

/**
 * Where an employer's answer lies with the plan: among the confirmations, which every Unitwise reads
 * and keeps under whatever name. No condition of a qualification has this one.
 */
const place = 'answer-of-the-employer';

/** What an employer answered, as it was put into words when it was accepted; `null` = nothing. */
export function keptAnswer({ confirmed }: Plan): string | null {
  return confirmed[place]?.note || null;
}

/** Keeps an answer with the plan in place of an earlier one. */
export function keepAnswer(note: string): PlanChange {
  return { type: 'confirm', condition: place, confirmation: { note } };
}

/** Whether a change is about an employer's answer. */
export function isAboutAnswer(change: PlanChange): boolean {
  return change.type === 'confirm' && change.condition === place;
}
