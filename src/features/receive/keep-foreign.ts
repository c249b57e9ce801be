import type { Qualification } from '../../catalogue';
import type { FailureReason, Store } from '../../storage';

/** A qualification that a person chose to keep. */
export interface ForeignToKeep {
  readonly qualification: Qualification;
  /** What the lint of this device finds, in words. */
  readonly findings: Promise<readonly string[]>;
  /** Whether new plans are to start on it, though another edition is here. */
  readonly startsOnIt: boolean;
}

/** Keeps what came along. @returns why it was not kept; `null` where it was */
export async function keepForeign(
  store: Pick<Store, 'keepReceived' | 'startPlansOn'>,
  { qualification, findings, startsOnIt }: ForeignToKeep,
): Promise<FailureReason | null> {
  const kept = await store.keepReceived(qualification, await findings);
  if (!kept.ok) return storageReason(kept.failure.reason);
  const started = startsOnIt ? await store.startPlansOn(qualification) : null;
  return started && !started.ok ? started.failure.reason : null;
}

type KeepReason = Extract<
  Awaited<ReturnType<Store['keepReceived']>>,
  { ok: false }
>['failure']['reason'];

/** It was parsed and its digest compared as it was opened: what is refused now could not be read back. */
function storageReason(reason: KeepReason): FailureReason {
  return reason === 'shipped' || reason === 'invalid' || reason === 'altered'
    ? 'unreadable'
    : reason;
}
