/** The few words of a field for a file. */
export const fileWords = {
  chooseFile: 'Choose a file',
  dropFile: 'or drop it here',
} as const;
