/** A part that loads when learners are first added: reading pasted lists comes with it. */
export { default } from './AddLearners.svelte';
