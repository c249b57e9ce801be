/** What is said of a newer version of Unitwise. */
export const newVersionWords = {
  ready: 'A new version of Unitwise is ready. Your plans stay as they are.',
  behind: 'Another tab went on to a new version of Unitwise. This one follows on the next screen.',
  waiting: 'The new version loads as soon as everything is saved.',
  reload: 'Reload now',
  later: 'Later',
} as const;
