import { labels } from '../../../messages';

/** Columns that several documents show, each as wide as what stands in it. */
export const columns = {
  reference: { name: labels.reference, width: 6.5 },
  unit: { name: labels.unit },
  hours: { name: labels.hours, width: 7, isNumber: true },
  from: { name: labels.from, width: 9.25 },
  to: { name: labels.to, width: 9.25 },
} as const;
