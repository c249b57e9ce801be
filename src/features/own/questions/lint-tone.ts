import type { LintFinding } from '../../../authoring';
import type { StatusTone } from '../../../ui';

/** The tone of what the lint found. */
export function lintTone({ severity }: LintFinding): StatusTone {
  switch (severity) {
    case 'error':
      return 'over';
    case 'warning':
      return 'short';
    case 'note':
      return 'note';
  }
}
