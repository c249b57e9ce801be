import { moment } from './dates';
import { planName, plans } from './plans';

/** Deleted plans, and what can be done with them. */
export const deletedWords = {
  kept: 'A deleted plan is kept for at least 30 days, with its history. Then it goes for good.',
  unread: 'Deleted plans cannot be read',
  deleteAll: 'Delete all for good',
  keepAll: 'Keep them',
  confirmAll: 'Delete all of them',
  question: 'Delete it for good, with its history? This cannot be undone.',
  keep: 'Keep it',
  confirm: 'Delete for good',
  ask: 'Delete for good …',
  undelete: 'Put back',
  kind: 'deleted',
} as const;

export function formatDeletedCount(count: number): string {
  return `Recently deleted: ${plans(count)}`;
}

export function formatPurgeQuestion(count: number): string {
  return `Delete ${plans(count)} for good, with their histories?`;
}

/** The name of the question whether one plan is to go for good. */
export function formatPurgeOf(name: string): string {
  return `Delete ${name} for good?`;
}

/** @param deletedAt empty where it is not known */
export function formatDeletedAt(deletedAt: string): string {
  return deletedAt === '' ? '' : `Deleted ${moment(deletedAt)}.`;
}

/** A plan that another tab put back before. */
export function formatPresentAlready(name: string): string {
  return `“${planName(name)}” is on your list again.`;
}
