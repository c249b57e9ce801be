export { default } from './PlanScreen.svelte';
