/** The few words of a field for a file. */
export const fileWords = {
  chooseFile: 'Choose a file',
  chooseFiles: 'Choose files',
  dropFile: 'or drop it here',
  dropFiles: 'or drop them here',
} as const;
