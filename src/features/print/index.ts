export { default } from './PrintScreen.svelte';
