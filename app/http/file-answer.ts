/** A file to be saved, which nobody keeps on the way. Its name holds letters, digits and hyphens alone. */
export function fileAnswer(
  file: Buffer,
  { fileName, contentType }: { readonly fileName: string; readonly contentType: string },
): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  });
}
