export { default } from './OpenScreen.svelte';
