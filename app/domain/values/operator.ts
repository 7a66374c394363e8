/** The body that runs the website, as it has named itself in the settings; null for what it has not told. */
export interface Operator {
  readonly name: string | null;
  /** An e-mail address, or an address of the web that begins with https. */
  readonly contact: string | null;
}
