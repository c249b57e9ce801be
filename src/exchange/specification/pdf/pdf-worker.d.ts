/** PDF.js leaves its door in a global: nothing is imported from it by name. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
