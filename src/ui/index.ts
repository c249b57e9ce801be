/**
 * ui: parts that any screen may use. They are given numbers and words: no part here knows what a
 * qualification, a rule or a plan is.
 */
export { Announcer } from './announcer.svelte';
export { default as BarChart } from './charts/BarChart.svelte';
export type { BarChartData } from './charts/bars';
export { default as CurveChart } from './charts/CurveChart.svelte';
export { default as CreditRuler } from './CreditRuler.svelte';
export { default as Icon } from './Icon.svelte';
export { default as LevelMark } from './LevelMark.svelte';
export { default as RemovableList } from './RemovableList.svelte';
export { default as ScrollX } from './ScrollX.svelte';
export { default as Table } from './Table.svelte';
export type { TableColumn } from './table';
export { default as Status } from './Status.svelte';
export type { StatusTone } from './status-tones';
export { default as Timeline } from './Timeline.svelte';
export type { TimelineAxis, TimelineMonth, TimelineRow, TimelineSpan } from './timeline';
export { default as TextField } from './TextField.svelte';
export type { IconName } from './icons';
export type { RulerBlock } from './ruler';
export { default as Checkboxes } from './Checkboxes.svelte';
export { default as Choices } from './Choices.svelte';
export { default as FileField } from './FileField.svelte';
export { default as FigureField } from './FigureField.svelte';
export { default as Lazy } from './Lazy.svelte';
export { historyKey } from './history-key';
export { copyDeferred } from './copy-deferred';
export { keepFocus, neighbours } from './keep-focus';
export { Paged } from './paged.svelte';
export { readFigure } from './read-figure';
export { Resource } from './resource.svelte';
export { canShare, share } from './share-sheet';
export { default as SkipLink } from './SkipLink.svelte';
export { mailAddress } from './mail-address';
export { takeFocus } from './take-focus';
