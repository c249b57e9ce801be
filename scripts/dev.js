// Sets up what is missing and serves the sources with live reload.
import { ensureInstalled, serve } from './run.js';

ensureInstalled();
serve('vite/bin/vite.js', process.argv.slice(2));
