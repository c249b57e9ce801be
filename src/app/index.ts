/**
 * app: the shell. Reads the address, shows one feature, and holds what every screen may ask for.
 * Knows no qualification, rule or plan.
 */
export { default as App } from './App.svelte';
