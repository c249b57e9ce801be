import type { Qualification } from '../../catalogue';
import { editionParts, makeLink } from '../../exchange';
import type { Learner, Plan } from '../../plan';
import { requestAbout } from '../../request';

/** The link of one learner's request; `null` = it could not be made. */
export interface RequestLink {
  readonly learner: Learner;
  readonly link: string | null;
}

/**
 * Makes the links of all requests about these learners.
 *
 * @param app the address of the app, without its fragment
 */
export async function requestLinks(
  qualification: Qualification,
  plan: Plan,
  learners: readonly Learner[],
  app: string,
): Promise<readonly RequestLink[]> {
  return Promise.all(
    learners.map(async (learner) => {
      const asked = requestAbout(qualification, plan, learner);
      if (!asked) return { learner, link: null };
      const sent = { kind: 'request', sentAt: asked.plan.changedAt } as const;
      const message = { ...sent, ...editionParts(qualification), ...asked };
      const made = await makeLink(message, { app, protection: { kind: 'open' } });
      return { learner, link: made.ok ? made.link : null };
    }),
  );
}
