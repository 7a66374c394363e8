import { spawnSync } from "node:child_process";
import { createPublicKey } from "node:crypto";

const VERIFIER = `
import sys, dkim
record = sys.argv[1].encode()
sys.exit(0 if dkim.verify(sys.stdin.buffer.read(), dnsfunc=lambda name, **rest: record) else 1)
`;

/** What python3-dkim says of a mail, given what would stand in DNS for the key. */
export function isSignedRightly(source: Buffer, privateKey: string): boolean {
  const key = createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64");
  const done = spawnSync("/usr/bin/python3", ["-c", VERIFIER, `v=DKIM1; k=rsa; p=${key}`], { input: source });
  if (done.stderr.length > 0) throw new Error(done.stderr.toString());
  return done.status === 0;
}

/** The mail with one letter of a header's value changed. */
export function withChanged(source: Buffer, header: string): Buffer | null {
  const text = source.toString("latin1");
  const found = new RegExp(`^(${header}:\\s*)(.)`, "im").exec(text);
  if (!found || found.index > text.indexOf("\r\n\r\n")) return null;
  const at = found.index + found[1]!.length;
  return Buffer.from(`${text.slice(0, at)}${found[2] === "x" ? "y" : "x"}${text.slice(at + 1)}`, "latin1");
}
