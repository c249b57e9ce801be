/**
 * sharing: plans that several devices hold, as the files that carry them: what each device writes,
 * under which name, sealed with the key of a workspace, and the invitation that hands the key on.
 * Knows nothing of folders, servers, screens or what lies on this device. What comes in is hostile
 * until parsed.
 */
export { deviceFile, planFile, readDeviceFile, readPlanFile } from './files';
export type { DeviceFile, PlanFile, SealedFile } from './files';
export { deviceOfFile, fileOfDevice, fileOfPlan } from './file-names';
export { invitation, readInvitation } from './invitation';
export type { Workspace } from './invitation';
