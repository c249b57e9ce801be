import { corrected } from '../lint/correct';
import { answer } from './answer';
import type { CommandOf, CommandType, DraftCommand } from './commands';
import type { DraftContent } from './document';
import { setFact } from './facts';
import { addGroup, deleteGroup, setGroup } from './groups';
import {
  addPathway,
  addRule,
  deleteCondition,
  deletePathway,
  deleteRequirement,
  deleteRule,
  setCondition,
  setPathway,
  setPathwayGroup,
  setPathwayMandatory,
  setRule,
  withCondition,
} from './rules';
import { addUnits, deleteUnits, enterCells, moveUnits, paste } from './units';

type Reducers = {
  readonly [Type in CommandType]: (content: DraftContent, command: CommandOf<Type>) => DraftContent;
};

const reducers: Reducers = {
  'set-fact': setFact,
  'enter-cells': enterCells,
  paste,
  'add-units': addUnits,
  'delete-units': deleteUnits,
  'move-units': moveUnits,
  'add-group': addGroup,
  'set-group': setGroup,
  'delete-group': deleteGroup,
  'add-rule': addRule,
  'set-rule': setRule,
  'delete-rule': deleteRule,
  'add-condition': (content, { cite, text }) => withCondition(content, { text, cite }),
  'set-condition': setCondition,
  'delete-condition': deleteCondition,
  'delete-requirement': deleteRequirement,
  'add-pathway': addPathway,
  'set-pathway': setPathway,
  'set-pathway-group': setPathwayGroup,
  'set-pathway-mandatory': setPathwayMandatory,
  'delete-pathway': deletePathway,
  answer,
  correct: (content, { edits }) => ({
    ...content,
    qualification: corrected(content.qualification, edits),
  }),
};

/** What an edit makes of the draft; the same where it names what is not there. */
export function applyCommand(content: DraftContent, command: DraftCommand): DraftContent {
  const reduce = reducers[command.type] as (
    content: DraftContent,
    command: DraftCommand,
  ) => DraftContent;
  return reduce(content, command);
}
