import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';

/** What an employer answered, kept with the plan as it was when it was accepted. */
export type KeptAnswer =
  | {
      readonly kind: 'given';
      /** As typed by whoever answered. */
      readonly signedBy: string;
      readonly signedOn: CalendarDate;
      /** The version of the qualification's catalogue entry that they chose on. */
      readonly edition: string;
      readonly chosen: readonly UnitId[];
      /** Units that they would like too, if it can be done. */
      readonly wished: readonly UnitId[];
      readonly notes: Readonly<Record<UnitId, string>>;
      /** About the whole. */
      readonly remark: string;
    }
  /** In words, cut at 2,000 characters: what plans of format 1 kept. */
  | { readonly kind: 'words'; readonly words: string };
