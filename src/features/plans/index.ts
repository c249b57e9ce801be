export { default } from './PlansScreen.svelte';
