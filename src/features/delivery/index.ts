export { default } from './DeliveryStep.svelte';
