const ending = '.unitwise';
const deviceShape = /^device-([\w-]{1,100})\.unitwise$/;

/** The file in which a device tells who writes there and which plans it holds. */
export function fileOfDevice(device: string): string {
  return `device-${device}${ending}`;
}

/** The file in which a device tells of one plan all that it knows. */
export function fileOfPlan(plan: string, device: string): string {
  return `plan-${plan}-${device}${ending}`;
}

/**
 * The device whose file a name is; `null` where it is none, such as the copy that a program makes of
 * a file that was written in two places.
 */
export function deviceOfFile(name: string): string | null {
  return deviceShape.exec(name)?.[1] ?? null;
}
