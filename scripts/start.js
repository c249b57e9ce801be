// Sets up what is missing, builds the app and serves it as a strict static host does, so that what
// works here works on any. `npm start -- --port 8080` works too, and so does `--host 0.0.0.0`.
import { parseArgs } from 'node:util';
import { ensureInstalled, run } from './run.js';
import { staticHost } from './static-host.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    host: { type: 'string', default: 'localhost' },
  },
});
ensureInstalled();
const status = run('npm', ['run', '--silent', 'build']);
if (status !== 0) process.exit(status);
staticHost('dist')
  .on('error', ({ message }) => {
    console.error(`Unitwise cannot be served: ${message}`);
    process.exit(1);
  })
  .listen(Number(values.port), values.host, () => {
    console.log(`Unitwise is at http://${values.host}:${values.port}/`);
  });
