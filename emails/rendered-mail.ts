/** A message as it is sent, in every form of it; plain data. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What moves or removes the event in the receiver's calendar (RFC 5546); null where the mail has no such part. */
  readonly calendar: { readonly method: "REQUEST" | "CANCEL"; readonly content: string } | null;
  /** The address of somebody who reads the answer; null where nobody has named one. */
  readonly replyTo: string | null;
}
