export { default } from './UnitsStep.svelte';
