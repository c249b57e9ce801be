// Serves a folder as a strict static host does: a file with its type, and 404 for what is not there.
// Vite's own preview answers any address with the page, which hides what a missing file does.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * @param {string} folder what is served
 * @param {string} [base] the folder of the host that it is served from, with a slash at both ends
 */
export function staticHost(folder, base = '/') {
  return createServer((request, response) => {
    void answer(folder, base, request.url ?? '/').then(({ status, headers, body }) => {
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
    });
  });
}

/**
 * @param {string} folder
 * @param {string} base
 * @param {string} url
 */
async function answer(folder, base, url) {
  const path = pathOf(url);
  if (!path?.startsWith(base)) return missing;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const below = file.slice(base.length);
  try {
    const body = await readFile(join(folder, below));
    return { status: 200, headers: headersOf(below), body };
  } catch {
    return missing;
  }
}

const missing = {
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'There is no such file.\n',
};

/**
 * The path that an address asks for, without a way out of the folder.
 *
 * @param {string} url
 */
function pathOf(url) {
  try {
    return normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)).replaceAll(
      '\\',
      '/',
    );
  } catch {
    return undefined;
  }
}

/**
 * What hosting/README.md asks of a host.
 *
 * @param {string} path
 */
function headersOf(path) {
  return {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'cache-control': path.startsWith('assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  };
}
