// Sets up what is missing, builds the app and serves it. `npm start -- --port 8080` works too.
import { ensureInstalled, run, serve } from './run.js';

ensureInstalled();
const status = run('npm', ['run', '--silent', 'build']);
if (status !== 0) process.exit(status);
serve('vite/bin/vite.js', ['preview', ...process.argv.slice(2)]);
