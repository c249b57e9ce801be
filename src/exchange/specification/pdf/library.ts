import type * as Library from 'pdfjs-dist/legacy/build/pdf.mjs';

let loading: Promise<typeof Library> | null = null;

/**
 * PDF.js with its worker's half beside it: this already runs in a worker of ours, or under Node. The
 * legacy build is the one that Node 20 and browsers of the last years run.
 */
export function loadLibrary(): Promise<typeof Library> {
  loading ??= load();
  return loading;
}

async function load(): Promise<typeof Library> {
  // It leaves its door in a global, where the other half looks for it before it would load it itself.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
