import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The gallery of parts: built like the app, and no part of it. */
export default defineConfig({
  root: 'gallery',
  base: './',
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  plugins: [svelte()],
  build: { target: 'es2023', outDir: '../dist-gallery', emptyOutDir: true },
  server: { open: true },
});
