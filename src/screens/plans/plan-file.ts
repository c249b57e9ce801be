import type { Plan } from '../../plan';
import { toRecord } from '../../plan';
import type { TextFile } from '../parts/download';
import { slug } from '../parts/download';

/** One plan as a file that Unitwise can read back. */
export function planFile(plan: Plan): TextFile {
  return {
    fileName: `unitwise-plan-${slug(plan.name)}.json`,
    text: JSON.stringify(toRecord(plan), null, 1),
  };
}
