/** What the parts of a bar stand for, in the charts of a plan. */
export const seriesNames = {
  counting: 'counting credits',
  guided: 'guided learning',
  other: 'other hours to TQT',
  unsplit: 'TQT, guided learning not published',
} as const;

/** The name of a bar: "Group B, Optional units". */
export function groupBar({ id, title }: { readonly id: string; readonly title: string }): string {
  return `Group ${id}, ${title}`;
}
