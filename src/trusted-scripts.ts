declare global {
  interface Window {
    /** Missing in browsers without Trusted Types. */
    readonly trustedTypes?: {
      createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown;
    };
  }
}

/**
 * Under Trusted Types only a policy may name the script of a worker. This one names the scripts of
 * our own origin and refuses all others.
 */
export function trustOwnScripts(): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      const { href, origin } = new URL(address, document.baseURI);
      if (origin !== location.origin) throw new TypeError(`Not a script of Unitwise: ${href}`);
      return href;
    },
  });
}
