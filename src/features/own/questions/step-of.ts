import type { DraftQuestion } from '../../../authoring';
import type { DraftStepName } from '../../../wizard';

/** The step on which a question is settled. */
export function stepOf({ about, code }: DraftQuestion): DraftStepName {
  if (code.includes('pathway')) return 'rules';
  switch (about.kind) {
    case 'fact':
      return 'facts';
    case 'rule':
      return 'rules';
    case 'unit':
    case 'group':
    case 'document':
      return 'units';
  }
}
