/** A message to somebody, to be sent by their own mail program. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
}
