/** What an address without a page answers: 410 where something stood there for all to see, else 404 (RFC 9110, 15.5). */
export function missingStatus(found: "gone" | "nothing"): 404 | 410 {
  return found === "gone" ? 410 : 404;
}
