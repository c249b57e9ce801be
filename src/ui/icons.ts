/** Paths on a 20 × 20 grid, drawn with a 2-unit stroke in the colour of the text. */
export const icons = {
  met: 'M4 10.5l4 4 8-9',
  short: 'M4 10h12M13 6.5l3.5 3.5-3.5 3.5',
  over: 'M10 3.5v8M10 15.2v.6',
  note: 'M10 9v6M10 5.2v.6',
  undo: 'M4 8h8a4 4 0 010 8H8M7.5 4L4 8l3.5 4',
  redo: 'M16 8H8a4 4 0 000 8h4M12.500 4L16 8l-3.500 4',
  lock: 'M5 9h10v7H5zM7 9V6.500a3 3 0 016 0V9',
  add: 'M10 4v12M4 10h12',
  remove: 'M5 5l10 10M15 5L5 15',
  exclude: 'M10 3a7 7 0 100 14 7 7 0 000-14M5 15L15 5',
  print: 'M6 7V3h8v4M4 7h12v7h-2M6 12h8v5H6z',
  download: 'M10 3v9M6 8.500l4 4 4-4M4 16.500h12',
  next: 'M7 4l6 6-6 6',
  back: 'M13 4l-6 6 6 6',
  saved: 'M4 10.500l4 4 8-9',
  open: 'M5 8l5 5 5-5',
  up: 'M10 16V4M5 9l5-5 5 5',
  document: 'M6 3h6l3 3v11H6zM9 9h3.500M9 12h3.500',
  down: 'M10 4v12M5 11l5 5 5-5',
} as const;

export type IconName = keyof typeof icons;
