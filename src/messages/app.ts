import type { Theme } from '../storage';
import type { CalendarDate } from '../dates';
import { day } from './dates';

/** What stands around every screen. */
export const appWords = {
  name: 'Unitwise',
  skip: 'Skip to content',
  error: 'Error',
  mainNavigation: 'Main',
  plans: 'Plans',
  qualifications: 'Qualifications',
  staff: 'Staff',
  colours: 'Colours',
  licences: 'Licences of what Unitwise is built from',
  fontLicence: 'Licence of the typeface',
} as const;

export const themeNames: Readonly<Record<Theme, string>> = {
  system: 'As the device',
  light: 'Light',
  dark: 'Dark',
};

/** Where everything is, and how old the figures are. */
export function formatFooter(catalogueVersion: CalendarDate): string {
  return `Everything stays on this device: there is no account and no server. Catalogue of ${day(catalogueVersion)}.`;
}
