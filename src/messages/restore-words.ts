/** The way of a backup file: what it would change, and what it changed. */
export const restoreWords = {
  sealed: 'This backup is protected with a passphrase',
  sealedLead: 'It opens with the passphrase that was typed when it was made.',
  leave: 'Leave it',
  showReadable: 'Show what can still be read',
  read: 'Read so far',
  restored: 'Restored so far',
  undone: 'Nothing was restored',
  open: 'Open a link or file',
  close: 'Close',
  question: 'What to do with it',
  merge: 'Merge with what is here',
  replace: 'Replace everything here',
  confirmMerge: 'Merge',
  confirmReplace: 'Replace',
  cancel: 'Cancel',
} as const;

/** What a restore did, and its undo. */
export const restoredWords = {
  name: 'Last restore',
  undo: 'Undo',
  undoing: 'Undoing the restore …',
  undoneSoFar: 'Undone so far',
  notUndone: 'Nothing was undone',
  retry: 'Try again',
  keep: 'Keep it',
  close: 'Close',
} as const;
