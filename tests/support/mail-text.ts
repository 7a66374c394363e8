/** What is read of a mail's HTML, without its markup and on one line. */
export function readableText(html: string): string {
  const body = html.slice(html.indexOf("<body"));
  return spoken(
    body
      .replace(/<!--.*?-->/gs, "")
      .replace(/<\/?(s|span|a)\b[^>]*>/g, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  );
}

/** A line without what differs between the two forms of a letter: a label's colon, and how much white there is. */
export function spoken(line: string): string {
  return line
    .replace(/^(När|Var|Hålls|Du deltar|Väntelista|Ny punkt|Utgår|Flyttas|Ändras|Rubrik(?: på \w+)?):/, "$1")
    .replace(/^(When|Where|Held|You take part|Waiting list|New item|Removed|Moved|Changed|Title(?: in \w+)?):/, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
