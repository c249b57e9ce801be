import { tick } from 'svelte';

type Candidate = HTMLElement | null | undefined;

/**
 * Gives the focus to the first of these that is still on the page and can be used, once the page
 * shows what an action has changed: whoever works by keyboard goes on where they were.
 */
export async function keepFocus(...candidates: readonly Candidate[]): Promise<void> {
  await tick();
  candidates.find((one) => one?.isConnected && !one.matches(':disabled'))?.focus();
}

/** Where the focus goes when a button's entry leaves its list: the next one, or the one before. */
export function neighbours(list: Element | null, button: HTMLElement): readonly Candidate[] {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('li button') ?? [])];
  const place = buttons.indexOf(button);
  return [button, buttons[place + 1], buttons[place - 1]];
}
