import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import { acceptedEncoding } from "./kept/encoding.ts";

/** Answers where there is a file for the address, and else calls `next`. */
export type Files = (request: IncomingMessage, response: ServerResponse, next: (fault?: unknown) => void) => void;

/** The browser's files. Those in assets/ carry a hash of their content in their names, and never change. */
export function staticFiles(folder: string): Files {
  const serve = sirv(folder, {
    etag: true,
    // Made by the build, beside the file.
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders: (response, pathname) =>
      response.setHeader(
        "Cache-Control",
        pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      ),
  });
  return (request, response, next) => {
    // A server may leave ranges aside (RFC 9110, 14.2), and sirv reads only the simplest of them rightly.
    delete request.headers.range;
    // A file that was removed after the start: unheard, the stream's error would end the process.
    response.on("pipe", (file) => file.on("error", () => response.destroy()));
    // sirv takes "br;q=0" for a wish, and forgets Vary where nothing has changed.
    const asked = request.headers["accept-encoding"];
    request.headers["accept-encoding"] = acceptedEncoding(asked, ["br", "gzip"]);
    response.setHeader("Vary", "Accept-Encoding");
    serve(request, response, () => {
      if (asked === undefined) delete request.headers["accept-encoding"];
      else request.headers["accept-encoding"] = asked;
      response.removeHeader("Vary");
      next();
    });
  };
}
