import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Walks by keyboard and notes what a screen reader is told, from Chromium's accessibility tree. */
export class Listener {
  readonly lines: string[] = [];
  readonly #page: Page;
  readonly #script: readonly string[] | null;

  /** @param script what it will sound like, so that nothing is noted too early; `null` to learn it */
  constructor(page: Page, script: readonly string[] | null) {
    this.#page = page;
    this.#script = script;
  }

  /** A screen of its own: its title, and what has the focus once it is shown. */
  async arrive(heading: string): Promise<void> {
    const shown = this.#page.getByRole('heading', { name: heading }).first();
    await shown.waitFor();
    await expect.poll(() => this.#focused()).toContain(heading);
    if (this.lines.length > 0) this.lines.push('');
    this.lines.push(`# ${await this.#page.title()}`, `  ${await this.#focused()}`);
  }

  /** Goes to a control, hears it, and presses a key. */
  async press(control: Locator, key: 'Enter' | 'Space'): Promise<void> {
    await control.focus();
    this.lines.push(`> ${await this.#focused()}`, `  [${key}]`);
    await this.#page.keyboard.press(key);
  }

  /** Ticks a box and hears what came of it, what the look-ahead finds a little later included. */
  async tick(title: string): Promise<void> {
    await this.press(this.#page.getByRole('checkbox', { name: title, exact: true }), 'Space');
    const region = this.#page.locator('[role=status].visually-hidden').last();
    const said = async (): Promise<string> => `  ${((await region.textContent()) ?? '').trim()}`;
    const expected = this.#script?.[this.lines.length];
    if (expected === undefined) await this.#page.waitForTimeout(3_000);
    else await expect.poll(said).toBe(expected);
    this.lines.push(await said());
  }

  async #focused(): Promise<string> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    const isFocused = (node: (typeof nodes)[number]): boolean =>
      node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ??
      false;
    const node = nodes.filter(isFocused).at(-1);
    const said = [node?.name, node?.role].map((text) => String(text?.value ?? ''));
    const description = String(node?.description?.value ?? '');
    return [...said, stateOf(node?.properties), description].filter(Boolean).join(', ');
  }
}

interface Property {
  readonly name: string;
  readonly value: { readonly value?: unknown };
}

function stateOf(properties: readonly Property[] | undefined): string {
  const valueOf = (wanted: string): unknown =>
    properties?.find(({ name }) => name === wanted)?.value.value;
  const checked = valueOf('checked');
  if (checked !== undefined) return checked === 'true' ? 'ticked' : 'not ticked';
  const level = valueOf('level');
  return typeof level === 'number' ? `level ${level}` : '';
}
