/** How far opening a file has come. */
export interface ReadingProgress {
  readonly part: 'page' | 'sheet';
  readonly done: number;
  readonly count: number;
}

export type OnPart = (progress: ReadingProgress) => void;
