import { lighthouseProof } from "./lighthouse.ts";
import { looks } from "./looks.ts";
import { mailProof } from "./mail.ts";
import { nu } from "./nu.ts";
import type { Proof } from "./proof.ts";

const PROOFS: readonly Proof[] = [lighthouseProof, nu, looks, mailProof];

const [name] = process.argv.slice(2);
const proof = PROOFS.find((each) => each.name === name);
if (proof) {
  const holds = await proof.run((line) => process.stdout.write(`${line}\n`));
  process.exitCode = holds ? 0 : 1;
} else {
  process.stderr.write(`${PROOFS.map(({ name, about }) => `${name.padEnd(12)}${about}`).join("\n")}\n`);
  process.exitCode = 2;
}
