// Where a script or style sheet does not load, recover.js does what can be done. Whoever then asks for
// it again waits for `recovering`.

/** @param {boolean} isStart */
function recover(isStart) {
  Object.assign(globalThis, {
    recovering: import('./recover.js').then((part) => part.recover(isStart)),
  });
}

addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof Element) recover(target.localName === 'script');
  },
  true,
);
addEventListener('vite:preloadError', () => recover(false));
