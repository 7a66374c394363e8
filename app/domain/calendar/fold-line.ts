/** A line of a calendar file in pieces of at most 75 octets, none of which cuts a character in two (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  if (line.length <= MOST_OCTETS / MOST_OCTETS_OF_A_UNIT) return line;
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > MOST_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const MOST_OCTETS = 75;
const MOST_OCTETS_OF_A_UNIT = 3;

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
