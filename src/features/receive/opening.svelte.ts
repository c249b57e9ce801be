import { findQualification } from '../../catalogue';
import type { MessageReading, ReadMessageOptions, Refusal } from '../../exchange';
import { readLink, readSharedFile } from '../../exchange';

/** Where something that was handed over came from. */
interface HandedOver {
  readonly kind: 'address' | 'pasted' | 'file';
  readonly text: string;
}

/** More bytes than any file of ours has characters, each of up to four: not worth reading. */
const maxBytes = 40_000_000;

/** What was handed over, as far as it has been read. */
export class Opening {
  #source = $state.raw<HandedOver | null>(null);
  #reading = $state.raw<MessageReading | null>(null);
  #isReading = $state(false);
  #isUnable = $state(false);
  #wasSealed = false;
  readonly #findEdition: ReadMessageOptions['findEdition'];

  constructor(findEdition: ReadMessageOptions['findEdition']) {
    this.#findEdition = findEdition;
  }

  get isReading(): boolean {
    return this.#isReading;
  }

  /** Where that which is or was read last came from; `null` before there was any. */
  get from(): HandedOver['kind'] | null {
    return this.#source?.kind ?? null;
  }

  get refusal(): Refusal | null {
    return this.#reading && !this.#reading.ok ? this.#reading.refusal : null;
  }

  /** Whether the browser lacks what reading takes. */
  get isUnable(): boolean {
    return this.#isUnable;
  }

  get opened(): Extract<MessageReading, { ok: true }> | null {
    return this.#reading?.ok ? this.#reading : null;
  }

  /** Whether a passphrase opened it: then it is kept out of addresses and their history. */
  get wasSealed(): boolean {
    return this.#wasSealed;
  }

  async open(source: HandedOver): Promise<void> {
    this.#source = source;
    await this.#read(source);
  }

  async openFile(file: Blob): Promise<void> {
    if (file.size > maxBytes) {
      this.#source = { kind: 'file', text: '' };
      this.#reading = { ok: false, refusal: { kind: 'too-large', most: maxBytes } };
      return;
    }
    const text = await file.text().catch(() => '');
    await this.open({ kind: 'file', text });
  }

  /** Reads what is sealed once more. */
  async unseal(passphrase: string): Promise<void> {
    if (!this.#source) return;
    this.#wasSealed = true;
    await this.#read(this.#source, passphrase);
  }

  async #read({ kind, text }: HandedOver, passphrase?: string): Promise<void> {
    this.#isReading = true;
    this.#isUnable = false;
    const editions = { findQualification, findEdition: this.#findEdition };
    const options = passphrase === undefined ? editions : { ...editions, passphrase };
    try {
      this.#reading = await (kind === 'file' ? readSharedFile : readLink)(text, options);
    } catch {
      this.#isUnable = true;
    }
    this.#isReading = false;
  }
}
