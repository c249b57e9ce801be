import type { Qualification } from '../../catalogue';
import { wholeOf } from '../../catalogue';

/** A qualification as the text of a file of its own, which `parseQualification` reads. */
export function qualificationFile(qualification: Qualification): string {
  const { lent: _, ...printed } = wholeOf(qualification);
  return `${JSON.stringify(printed, null, 2)}\n`;
}
