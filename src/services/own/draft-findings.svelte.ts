import { fittingFindings, lintable } from '../../authoring';
import type { DraftContent, LintFinding } from '../../authoring';
import type { Qualification } from '../../catalogue';
import { LintClient } from '../lint/lint-client';

/** What lint found, and in what. */
export interface DraftFound {
  readonly content: DraftContent;
  /** The draft as lint saw it, to word findings with. */
  readonly qualification: Qualification;
  readonly findings: readonly LintFinding[];
}

/** How long typing pauses before the draft is looked over, in milliseconds. */
const pauseMs = 300;

/** What deserves a second look in a draft, looked for in a worker at each pause of editing. */
export class DraftFindings {
  #found = $state.raw<DraftFound | null>(null);
  readonly #client = new LintClient();

  constructor(read: () => DraftContent) {
    $effect(() => {
      const content = read();
      const pause = setTimeout(() => void this.#look(content), pauseMs);
      return () => clearTimeout(pause);
    });
    $effect(() => () => this.#client.close());
  }

  /** Of the draft as it was at the last pause; `null` before the first. */
  get current(): DraftFound | null {
    return this.#found;
  }

  async #look(content: DraftContent): Promise<void> {
    const qualification = lintable(content);
    if (qualification === null) {
      this.#client.cancel();
      this.#found = null;
      return;
    }
    const findings = await this.#client.lintQualification(qualification);
    if (findings === null) return;
    this.#found = { content, qualification, findings: fittingFindings(content, findings) };
  }
}
