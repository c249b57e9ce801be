import type { Message } from '../../exchange';
import { makeLink } from '../../exchange';
import type { Address } from '../../wizard';
import { parseAddress } from '../../wizard';

/**
 * The address of a request that came as a file; `null` for anything else, and for what is too long.
 * A request has no learners, so nothing is left out.
 */
export async function linkedAgain(
  message: Message | null,
): Promise<Extract<Address, { screen: 'open' }> | null> {
  if (message?.kind !== 'request') return null;
  const made = await makeLink(message, { app: '', protection: { kind: 'open' } });
  const address = made.ok ? parseAddress(made.link) : null;
  return address?.screen === 'open' ? address : null;
}
