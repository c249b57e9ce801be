import type { UnitId } from '../../../catalogue';
import type { StaffRole } from '../../../staffing';

/** Brings the focus to the field that names who has a role for a unit; the table marks each with both. */
export function focusPersonField(role: StaffRole, unit: UnitId): void {
  const fields = document.querySelectorAll<HTMLElement>(`[data-role="${role}"]`);
  [...fields].find((field) => field.dataset.unit === unit)?.focus();
}
