/**
 * own: a centre's own qualification in the making. Brings a specification in, shows the draft beside
 * its document, and publishes it. Knows no plan; the screen that units are tried on comes in.
 */
export { default as BringInScreen } from './bring-in/BringInScreen.svelte';
export { default as DraftScreen } from './DraftScreen.svelte';
