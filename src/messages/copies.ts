import { moment } from './dates';

/** The name of a duplicate. */
export function copyName(name: string): string {
  return nameWith(name, '(copy)');
}

/** The name of a plan for another intake. */
export function newIntakeName(name: string): string {
  return nameWith(name, '(new intake)');
}

/** The name of a plan that comes back beside one that took its place. */
export function restoredName(name: string): string {
  return nameWith(name, '(restored)');
}

/** The name of a plan that was handed over, beside the one of the same origin. */
export function handedOverName(name: string): string {
  return nameWith(name, '(handed over)');
}

/** The name of what is kept of a plan that another tab, or a newer Unitwise, changed at once. */
export function otherVersionName(name: string, at: string): string {
  return nameWith(name, `(other version, ${moment(at)})`);
}

/** The name is cut, not what is added, where both would break the length that names may have. */
function nameWith(name: string, addition: string): string {
  return `${name.slice(0, 1_900)} ${addition}`;
}
