import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { minifySync } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

/** The dev server injects styles and a socket that the built app's policy rightly forbids. */
const devWithoutPolicy: Plugin = {
  name: 'dev-without-content-security-policy',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

/** Vite lists the licences of scripts alone; the typeface asks for its own to go with it. */
const fontLicence: Plugin = {
  name: 'font-licence',
  apply: 'build',
  generateBundle() {
    const source = readFileSync(
      'node_modules/@fontsource-variable/atkinson-hyperlegible-next/LICENSE',
      'utf8',
    );
    this.emitFile({ type: 'asset', fileName: 'third-party-font.txt', source });
  },
};

/**
 * Vite copies what lies in `public` as it is, though its scripts are part of the first load. What tells
 * old browsers why nothing starts must stay in the words that they know.
 */
const minifiesPublicScripts: Plugin = {
  name: 'minifies-public-scripts',
  apply: 'build',
  writeBundle({ dir = 'dist' }) {
    const names = readdirSync('public').filter((name) => name.endsWith('.js'));
    for (const name of names.filter((name) => name !== 'supported.js')) {
      const { code } = minifySync(name, readFileSync(`public/${name}`, 'utf8'), {
        module: false,
      });
      writeFileSync(`${dir}/${name}`, code);
    }
  },
};

/** The page's own script and all that it imports at once; known once their names are. */
const firstLoad = new Set<string>();
const knowsFirstLoad: Plugin = {
  name: 'knows-first-load',
  apply: 'build',
  generateBundle: {
    order: 'pre',
    handler(_, bundle) {
      firstLoad.clear();
      const queue = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' && file.isEntry ? [file.fileName] : [],
      );
      for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
        const file = bundle[name];
        if (file?.type !== 'chunk' || firstLoad.has(name)) continue;
        firstLoad.add(name);
        queue.push(...file.imports);
      }
    },
  },
};

/**
 * What the worker asks of an answer before it keeps it, so that a page which a host or a portal sends
 * in place of a script is never kept as that script, nor a portal's page as ours. What is missing among
 * the kept files is fetched and kept at its next use, which the worker's library does only so.
 *
 * @param url of a built file, from `dist`
 */
function integrityOf(url: string): { integrity?: string } {
  if (!/\.(html|js|css)$/.test(url)) return {};
  const digest = createHash('sha384')
    .update(readFileSync(`dist/${url}`))
    .digest('base64');
  return { integrity: `sha384-${digest}` };
}

/** Everything is kept for use without a connection, also what loads only when first needed. */
const offline = VitePWA({
  // A new version waits until one tab asks for it; the others then follow (NewVersion.svelte).
  registerType: 'prompt',
  injectRegister: false,
  includeAssets: ['icon.svg', 'apple-touch-icon.png'],
  workbox: {
    globPatterns: ['**/*.{html,js,css,woff2,svg,png,json,wasm,txt}'],
    // PDFs are read in a worker; the page's own copy is for browsers that let it have none.
    globIgnores: ['assets/pdf*.js'],
    cleanupOutdatedCaches: true,
    manifestTransforms: [
      (entries) => ({
        manifest: entries.map((entry) => ({ ...entry, ...integrityOf(entry.url) })),
      }),
    ],
  },
  manifest: {
    name: 'Unitwise',
    short_name: 'Unitwise',
    description: 'Plan UK vocational qualifications: every rule checked as you choose.',
    lang: 'en-GB',
    display: 'standalone',
    start_url: './',
    background_color: '#fbf9f4',
    theme_color: '#14566b',
    id: './',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
});

export default defineConfig({
  base: './',
  resolve: {
    // Dexie's door leads to its build for browsers of 2010; this is the same code for ours.
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
  },
  plugins: [
    svelte(),
    svelteTesting(),
    devWithoutPolicy,
    fontLicence,
    minifiesPublicScripts,
    knowsFirstLoad,
    offline,
  ],
  build: {
    // The minimum of the README; `browserslist` in package.json holds the code to the same.
    target: ['safari16.4', 'ios16.4', 'firefox128', 'chrome110', 'edge110'],
    modulePreload: {
      polyfill: false,
      // What the page has loaded already is not asked for again with each part that uses it.
      resolveDependencies: (_, files) => files.filter((file) => !firstLoad.has(file)),
    },
    // What the build holds of others, each with its licence: the footer links to it.
    license: { fileName: 'third-party.txt' },
    // The first load lists every part by its name, and a hash is what no compression shortens.
    rolldownOptions: {
      output: {
        chunkFileNames: 'assets/[name]-[hash:7].js',
        // Small parts of the first load that others use as well: together they compress better.
        codeSplitting: {
          groups: [
            {
              name: 'basics',
              test: /\/src\/(?:messages\/(?:amounts|app|dates|failures|registration)|ui\/(?:Icon|Status|icons|status-tones|words)|dates\/day-number)\.(?:ts|svelte)$/,
            },
          ],
        },
        // A style sheet needs no name: it lies beside the script that asks for it.
        assetFileNames: ({ names: [name = ''] }) =>
          name.endsWith('.css') ? 'assets/[hash:7][extname]' : 'assets/[name]-[hash:7][extname]',
      },
    },
    // The policy of the page takes fonts from files alone, however small they are.
    assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined),
  },
  // So that a worker loads parts when they are first needed, as the page does.
  worker: {
    format: 'es',
    rolldownOptions: { output: { chunkFileNames: 'assets/worker/[name]-[hash].js' } },
  },
  preview: { port: 4173 },
  test: {
    // Every core: left to itself a run keeps one free, which on two cores is half of them.
    maxWorkers: '100%',
    testTimeout: 30_000,
    setupFiles: ['tests/setup/seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          setupFiles: ['tests/setup/seed.ts', 'tests/setup/patience.ts', 'tests/setup/media.ts'],
          environment: 'jsdom',
          include: ['tests/component/**/*.test.ts'],
        },
      },
    ],
  },
});
