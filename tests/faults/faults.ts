import { refuseStorage } from './blocked';
import { turnClock } from './clock';
import { corruptRecords } from './corrupt';
import { killInSaves } from './kill';
import { killInRestores } from './kill-restore';
import { killInUpgrades } from './kill-upgrade';
import type { Outcome, Setting } from './outcome';
import { fillDisk } from './quota';
import { editInTabs } from './tabs';
import { openNewer, openOlder } from './versions';

type Fault = (setting: Setting) => Promise<Outcome>;

/** What a device, its browser, or a person can do to plans. */
export const faults = {
  kill: killInSaves,
  'kill in a restore': killInRestores,
  'kill in an upgrade': killInUpgrades,
  'two tabs': (setting) => editInTabs(setting, 2),
  'three tabs': (setting) => editInTabs(setting, 3),
  'full disk': fillDisk,
  'blocked storage': refuseStorage,
  'damaged records': corruptRecords,
  'newer database': openNewer,
  'older database': openOlder,
  clock: turnClock,
} as const satisfies Readonly<Record<string, Fault>>;
