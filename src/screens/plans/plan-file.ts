import type { Plan } from '../../plan';
import { toRecord } from '../../plan';
import type { TextFile } from './download';

/** One plan as a file that Unitwise can read back. */
export function planFile(plan: Plan): TextFile {
  return {
    fileName: `unitwise-plan-${slug(plan.name)}.json`,
    text: JSON.stringify(toRecord(plan), null, 1),
  };
}

/** The part of a name that every file system takes. */
function slug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/, '') || 'unnamed';
}
