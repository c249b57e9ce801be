/** Parts of home and of choosing a qualification that load after what is shown first. */
export { default as MadeBy } from './MadeBy.svelte';
export { default as OwnDrafts } from './OwnDrafts.svelte';
