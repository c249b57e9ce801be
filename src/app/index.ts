/**
 * screens: what people see. One folder per screen; App shows one of them. Screens show and ask:
 * rules, totals and problems are computed in the domain rooms and worded in `words/`.
 */
export { default as App } from './App.svelte';
