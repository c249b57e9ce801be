import type { Qualification } from '../../catalogue';
import { formatLintFinding } from '../../messages';
import { LintClient, planSharingOf } from '../../services';
import type { PlanSharing } from '../../services';
import type { Store } from '../../storage';

/** The sharing of plans in a folder, which begins with the first part that asks for it. */
export function planSharing(store: Store): PlanSharing {
  return planSharingOf(store, { now: () => new Date().toISOString(), findingsOf });
}

/** What the lint notices about a qualification that a colleague brought, in words. */
async function findingsOf(edition: Qualification): Promise<readonly string[]> {
  const lint = new LintClient();
  const found = (await lint.lintQualification(edition)) ?? [];
  lint.close();
  return found.map((finding) => formatLintFinding(edition, finding));
}
