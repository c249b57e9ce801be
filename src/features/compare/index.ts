export { default } from './CompareScreen.svelte';
