/** As paper.css names them. */
const faces = ['1em Paper', '650 1em Paper', '1em "Paper Figures"', '650 1em "Paper Figures"'];

/** Loads the letters of a sheet that only prints: not shown, it would not load them in time. */
export function loadPaperFonts(): void {
  if (!('fonts' in document)) return;
  for (const face of faces) void document.fonts.load(face).catch(() => undefined);
}
