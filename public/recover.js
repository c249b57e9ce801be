// A host with a fallback, a portal or an upload in progress may send a page in place of a script, and
// what keeps it would give it back for good. This drops such answers, wherever they are kept, so that
// the next attempt gets the script; it changes nothing of what people made.

const folder = new URL('./', import.meta.url).href;

/**
 * @param {boolean} isStart whether the page itself could not start: it then does so again, once
 * @returns {Promise<void>}
 */
export async function recover(isStart) {
  await dropFromCaches();
  await renewFromHost();
  if (isStart) startAgain();
}

async function dropFromCaches() {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const requests = (await cache.keys()).filter(({ url }) => isCode(url));
    const looked = requests.map(async (request) => {
      const response = await cache.match(request);
      if (response && !isRight(response)) await cache.delete(request);
    });
    await Promise.all(looked);
  }
}

/** The browser's own cache forgets an answer only when the host is asked past it. */
async function renewFromHost() {
  const links = [...document.querySelectorAll('link')].map(({ href }) => href);
  const scripts = [...document.scripts].map(({ src }) => src);
  const renewed = [...links, ...scripts].filter(isCode).map(async (address) => {
    const response = await fetch(address);
    if (!isRight(response)) await fetch(address, { cache: 'reload' });
  });
  await Promise.allSettled(renewed);
}

function startAgain() {
  const key = 'unitwise-started-again';
  try {
    if (!sessionStorage.getItem(key)) {
      sessionStorage.setItem(key, 'yes');
      location.reload();
      return;
    }
  } catch {
    // The browser blocks storage: without it nothing keeps this from going on for ever.
  }
  document.getElementById('not-loaded')?.removeAttribute('hidden');
  document.querySelector('#not-loaded button')?.addEventListener('click', () => location.reload());
}

/** @param {string} address */
function isCode(address) {
  return address.startsWith(folder) && /\.(?:js|css)(?:$|\?)/.test(address);
}

/** @param {Response} response */
function isRight(response) {
  const type = response.headers.get('content-type') ?? '';
  return response.ok && /javascript|css/.test(type);
}
