import type { Qualification } from '../../catalogue';
import { wholeOf, withoutLent } from '../../catalogue';

/** A qualification as the text of a file of its own, which `parseQualification` reads. */
export function qualificationFile(qualification: Qualification): string {
  return `${JSON.stringify(withoutLent(wholeOf(qualification)), null, 2)}\n`;
}
