/**
 * What a journey asks of a browser engine. Each engine has an adapter of its own; everything that
 * can be said once for all of them is in visitor.ts.
 */
export interface Driver {
  readonly engine: EngineName;
  /** Where the browser keeps what is downloaded. */
  readonly downloads: string;
  go(address: string): Promise<void>;
  reload(): Promise<void>;
  address(): Promise<string>;
  /** Runs the body of a function in the page and gives what it returns, as JSON can carry it. */
  run(body: string): Promise<unknown>;
  /** The element that the body of a function returns, or null. */
  element(body: string): Promise<Target | null>;
  /** The page as its engine prints it on A4. */
  print(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** An element, used as a person's mouse and keyboard would. */
export interface Target {
  click(): Promise<void>;
  type(text: string): Promise<void>;
}

export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** A4, as engines ask for it. */
export const paper = { width: '210mm', height: '297mm' } as const;
