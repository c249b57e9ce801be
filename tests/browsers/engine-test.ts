import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { EngineName } from './driver';
import { pathOf, start } from './engines';
import type { Host } from './host';
import { startHost } from './host';
import { Visitor } from './visitor';

export interface EngineOption {
  readonly engine: EngineName;
  /** The folder of the host that the app lies in, with a slash at both ends. */
  readonly base: string;
  /** The name by which a visitor calls the host. */
  readonly hostName: string;
}

interface EngineFixtures {
  /** A host of the built app, which a test may stop, break or move to another version. */
  readonly host: Host;
  /** One more person who was never here, in the same engine. */
  readonly newVisitor: () => Promise<Visitor>;
  readonly visitor: Visitor;
}

const dist = process.env.DIST ?? join(import.meta.dirname, '../../dist');

export const test = base.extend<EngineOption & EngineFixtures>({
  engine: ['chromium', { option: true }],
  base: ['/', { option: true }],
  hostName: ['127.0.0.1', { option: true }],
  host: async ({ engine, base, hostName }, use) => {
    test.skip(pathOf(engine) === '', `${engine} is not on this machine`);
    const host = await startHost(dist, base, hostName);
    await use(host);
    await host.stop();
  },
  newVisitor: async ({ engine }, use) => {
    test.skip(pathOf(engine) === '', `${engine} is not on this machine`);
    const visitors: Visitor[] = [];
    await use(async () => {
      const visitor = new Visitor(await start(engine));
      visitors.push(visitor);
      return visitor;
    });
    await Promise.all(visitors.map((visitor) => visitor.leave()));
  },
  visitor: async ({ newVisitor }, use) => {
    await use(await newVisitor());
  },
});
