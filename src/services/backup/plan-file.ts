import type { Qualification } from '../../catalogue';
import type { Plan } from '../../plan';
import { fileNamePart } from '../../formats';
import { backupOfPlan } from '../../storage';
import type { TextFile } from '../download';

/** One plan, with all it holds, as a backup of its own: to open, or to restore from. */
export async function planFile(plan: Plan, qualification: Qualification): Promise<TextFile> {
  const text = await backupOfPlan(plan, qualification, new Date().toISOString());
  return { fileName: `unitwise-backup-of-${fileNamePart(plan.name)}.json`, text };
}
