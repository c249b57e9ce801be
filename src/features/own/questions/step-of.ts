import type { DraftQuestion } from '../../../authoring';
import type { DraftStepName } from '../../../wizard';

/** What is asked about a pathway is settled where pathways are edited, whatever else it is about. */
const aboutPathways: ReadonlySet<DraftQuestion['code']> = new Set([
  'group-pathway',
  'pathways-unclear',
  'pathways-said',
]);

/** The step on which a question is settled. */
export function stepOf({ about, code }: DraftQuestion): DraftStepName {
  if (aboutPathways.has(code)) return 'rules';
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
