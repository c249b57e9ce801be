/** `npm run bench`: one module per subject, each prints its own table. */
import { cpus } from 'node:os';
import { arch, platform, version } from 'node:process';
import { benchClickInBrowser } from './click-in-browser.bench';
import { benchCohort, benchCohortInBrowser } from './cohort.bench';
import { benchCompletions } from './completions.bench';
import { benchPlanList } from './plan-list.bench';
import { benchRestore } from './restore.bench';
import { benchSessions } from './sessions.bench';
import { benchWhatToTeach } from './what-to-teach.bench';

console.log(
  `Node ${version}, ${platform} ${arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
);
await benchCompletions();
await benchClickInBrowser();
benchCohort();
await benchCohortInBrowser();
benchSessions();
await benchWhatToTeach();
await benchPlanList();
await benchRestore();
