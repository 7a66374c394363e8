/** What the innermost error says, on one line: a driver's or the system's own words, which name the real trouble. */
export function reasonOf(error: unknown): string {
  let innermost = error;
  while (innermost instanceof Error && innermost.cause !== undefined) innermost = innermost.cause;
  if (!(innermost instanceof Error)) return String(innermost);
  const code = "code" in innermost ? String(innermost.code) : innermost.name;
  return (innermost.message || code).replace(/\s+/g, " ").trim();
}
