/** Families and weights as paper.css names them. */
const faces = [
  [400, 'Paper'],
  [650, 'Paper'],
  [400, 'Paper Figures'],
  [650, 'Paper Figures'],
] as const;

/** A letter of each part of a face: a part loads for what it has. */
const sample = 'aŁ';

/** Loads the letters of a sheet that only prints: not shown, it would not load them in time. */
export function loadPaperFonts(): void {
  if (!('fonts' in document)) return;
  for (const [weight, family] of faces) {
    void document.fonts.load(`${weight} 1em "${family}"`, sample).catch(() => undefined);
  }
}
