/** Where the browser tests serve the gallery of parts, beside the app (playwright.config.ts). */
export const galleryPort = 4180;
export const galleryAddress = `http://127.0.0.1:${galleryPort}/`;
