import type { Qualification } from '../../catalogue';
import { editionParts, makeLink } from '../../exchange';
import type { RequestMessage, RequestsMessage } from '../../exchange';
import type { Learner, Plan } from '../../plan';
import { requestAbout } from '../../request';

/** One link, and whom it asks about; `null` = it could not be made. */
export interface RequestLink {
  /** Learners of one employer, all asked about. */
  readonly learners: readonly Learner[];
  readonly link: string | null;
}

/**
 * Makes a link for each group of learners: for one, or for several of one employer. Where several are
 * too many for one link, they are shared out among more.
 *
 * @param app the address of the app, without its fragment
 */
export async function requestLinks(
  qualification: Qualification,
  plan: Plan,
  groups: readonly (readonly Learner[])[],
  app: string,
): Promise<readonly RequestLink[]> {
  const made = groups.map((learners) => linksOf(qualification, plan, learners, app));
  return (await Promise.all(made)).flat();
}

async function linksOf(
  qualification: Qualification,
  plan: Plan,
  learners: readonly Learner[],
  app: string,
): Promise<readonly RequestLink[]> {
  const message = messageAbout(qualification, plan, learners);
  if (!message) return [{ learners, link: null }];
  const made = await makeLink(message, { app, protection: { kind: 'open' } });
  if (made.ok) return [{ learners, link: made.link }];
  if (learners.length === 1) return [{ learners, link: null }];
  const half = Math.ceil(learners.length / 2);
  const halves = [learners.slice(0, half), learners.slice(half)];
  return requestLinks(qualification, plan, halves, app);
}

function messageAbout(
  qualification: Qualification,
  plan: Plan,
  learners: readonly Learner[],
): RequestMessage | RequestsMessage | null {
  const requests = learners.flatMap((learner) => requestAbout(qualification, plan, learner) ?? []);
  const [first] = requests;
  if (!first) return null;
  const sentAt =
    requests
      .map((one) => one.plan.changedAt)
      .sort()
      .at(-1) ?? first.plan.changedAt;
  const sent = { sentAt, ...editionParts(qualification) } as const;
  return requests.length === 1
    ? { kind: 'request', ...sent, ...first }
    : { kind: 'requests', ...sent, requests };
}
