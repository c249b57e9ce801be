import type { Qualification } from '../catalogue';
import type { AppContext } from './app-context';

/** Starts a plan on a qualification and goes to its first step; stored once something is entered. */
export function startPlan(
  { navigation, started }: Pick<AppContext, 'navigation' | 'started'>,
  qualification: Qualification,
): void {
  const id = crypto.randomUUID();
  started.set(id, qualification);
  navigation.go({ screen: 'plan', id, step: 'set-up' });
}
