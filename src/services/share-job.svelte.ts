import type { Message, Protection, QrResult, CreateError } from '../exchange';
import { makeLink, makeSharedFile, qrCode } from '../exchange';
import type { Instant } from '../plan';

/** What is to be handed over and how it is protected: a new object for every change of either. */
export interface ShareJob {
  readonly compose: (sentAt: Instant) => Message | Promise<Message>;
  readonly protection: Protection;
}

/** What became of the last wish for a link or a file. */
export type ShareResult =
  | { readonly kind: 'link'; readonly link: string; readonly qr: QrResult }
  | { readonly kind: 'no-link'; readonly why: CreateError }
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'no-file'; readonly why: CreateError }
  /** The browser lacks what it takes: compression, or ciphers outside a secure context. */
  | { readonly kind: 'unable' };

/** Makes links and files, and remembers the last for as long as what it holds is still wanted. */
export class ShareJobs {
  readonly #read: () => ShareJob;
  #last = $state.raw<{ readonly job: ShareJob; readonly made: ShareResult | null } | null>(null);

  /** @param read the job as it is now; read where reactive state is tracked */
  constructor(read: () => ShareJob) {
    this.#read = read;
  }

  get isMaking(): boolean {
    return this.#current?.made === null;
  }

  get made(): ShareResult | null {
    return this.#current?.made ?? null;
  }

  /** @param app the address of the app, without its fragment */
  async link(app: string): Promise<ShareResult> {
    return this.#make(async ({ compose, protection }) => {
      const result = await makeLink(await compose(now()), { app, protection });
      if (!result.ok) return { kind: 'no-link', why: result };
      return { kind: 'link', link: result.link, qr: await qrCode(result.link) };
    });
  }

  async file(): Promise<ShareResult> {
    return this.#make(async ({ compose, protection }) => {
      const result = await makeSharedFile(await compose(now()), protection);
      return result.ok ? { kind: 'file', text: result.text } : { kind: 'no-file', why: result };
    });
  }

  /** What was made of an earlier job is no longer shown. */
  get #current() {
    return this.#last?.job === this.#read() ? this.#last : null;
  }

  async #make(how: (job: ShareJob) => Promise<ShareResult>): Promise<ShareResult> {
    const job = this.#read();
    this.#last = { job, made: null };
    const made = await how(job).catch((): ShareResult => ({ kind: 'unable' }));
    if (this.#last.job === job) this.#last = { job, made };
    return made;
  }
}

function now(): Instant {
  return new Date().toISOString();
}
