import type { Page } from '@playwright/test';

/** What a screen reader is told of one element. */
export interface Heard {
  readonly role: string;
  readonly name: string;
}

/** Chromium's accessibility tree of the page as it is, what it ignores left out. */
export async function readTree(page: Page): Promise<readonly Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
    }));
}
