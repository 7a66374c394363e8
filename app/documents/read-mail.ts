export interface ReadMail {
  /** In their order, unfolded, with encoded words read. */
  readonly headers: readonly (readonly [string, string])[];
  readonly parts: readonly MailPart[];
}

export interface MailPart {
  /** "text/plain". */
  readonly type: string;
  readonly text: string;
}

/** Reads a mail as our own mailer writes it (RFC 5322, 2045 and 2047); what it can't read it shows as it stands. */
export function readMail(source: string): ReadMail {
  const { headers, body } = divided(source.replace(/\r\n/g, "\n"));
  return { headers: headers.map(([name, value]) => [name, readWords(value)]), parts: partsOf(headers, body, 0) };
}

/** A header's value, whichever case its name is written in; empty where it is missing. */
export function headerOf({ headers }: Pick<ReadMail, "headers">, wanted: string): string {
  return headers.find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1] ?? "";
}

/** The text of its first part of that type; null where it has none. */
export function partOf({ parts }: Pick<ReadMail, "parts">, wanted: string): string | null {
  return parts.find(({ type }) => type === wanted)?.text ?? null;
}

type Headers = readonly (readonly [string, string])[];

function divided(text: string): { headers: Headers; body: string } {
  const end = text.indexOf("\n\n");
  const head = end === -1 ? text : text.slice(0, end);
  const lines = head.replace(/\n(?=[ \t])/g, "").split("\n");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, Math.max(0, colon)), line.slice(colon + 1).trim()] as const;
  });
  return { headers, body: end === -1 ? "" : text.slice(end + 2) };
}

function partsOf(headers: Headers, body: string, depth: number): MailPart[] {
  const type = headerOf({ headers }, "content-type") || "text/plain";
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (/^multipart\//i.test(type) && boundary !== undefined && depth < DEEPEST) {
    const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1);
    return pieces
      .filter((piece) => !piece.startsWith("--"))
      .flatMap((piece) => {
        const part = divided(piece.replace(/^[^\n]*\n/, ""));
        return partsOf(part.headers, part.body, depth + 1);
      });
  }
  const bytes = transferred(body, headerOf({ headers }, "content-transfer-encoding").toLowerCase());
  return [{ type: type.split(";")[0]!.trim().toLowerCase(), text: bytes.toString("utf8") }];
}

/** No program writes more; a stranger's mail may be made to cost whoever reads it. */
const DEEPEST = 10;

function transferred(body: string, encoding: string): Buffer {
  if (encoding === "base64") return Buffer.from(body, "base64");
  return encoding === "quoted-printable" ? unquoted(body.replace(/=[ \t]*\n/g, "")) : Buffer.from(body);
}

function unquoted(text: string): Buffer {
  const latin = Buffer.from(text).toString("latin1");
  return Buffer.from(
    latin.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  );
}

/** "=?UTF-8?Q?L=C3=A4nk?=". White space between two encoded words is not part of the text (RFC 2047, 6.2). */
function readWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/(=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat(
        [...words.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, how, word]) =>
          how!.toLowerCase() === "b" ? Buffer.from(word!, "base64") : unquoted(word!.replace(/_/g, " ")),
        ),
      ).toString("utf8"),
    );
}
