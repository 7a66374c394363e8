import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { request } from "node:http";
import { projectRoot } from "#app/config.ts";
import type { Told, Wrong } from "./provider-process.ts";

export const CLIENT = { id: "samling", secret: "the client's, of no worth outside the tests" };

interface Wanted {
  readonly redirectUris: readonly string[];
  readonly claimsIn?: Told["claimsIn"];
}

/** Starts a provider on this machine, in a process of its own. */
export async function startProvider({ redirectUris, claimsIn = "userinfo" }: Wanted) {
  const child = fork(join(projectRoot(), "tests/support/provider-process.ts"), {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const [{ issuer }] = (await once(child, "message")) as [{ issuer: string }];
  const clients = [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: redirectUris }];
  const tell = async (message: Told) => {
    const told = once(child, "message");
    child.send(message);
    await told;
  };
  await tell({ clients, claimsIn });
  return {
    issuer,
    knows: (login: string, claims: object) => tell({ person: { login, claims } }),
    does: (wrong: Wrong) => tell({ does: wrong }),
    /** As a browser would: signs in there, or says no, and gives the address that it is sent back to. */
    signIn: (address: string, login: string | null) => throughProvider(address, login),
    async stop() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      await this.stop();
    },
  };
}

async function throughProvider(address: string, login: string | null): Promise<string> {
  const jar = new Map<string, string>();
  const { origin } = new URL(address);
  let at = address;
  let form: string | null = null;
  for (let steps = 0; steps < 10; steps++) {
    const answer = await ask(at, jar, form);
    form = null;
    if (answer.location === null) {
      if (answer.status !== 200) throw new Error(`the provider answers ${answer.status}`);
      form = login === null ? "denied=1" : `login=${encodeURIComponent(login)}`;
      continue;
    }
    const next = new URL(answer.location, at);
    if (next.origin !== origin) return next.href;
    at = next.href;
  }
  throw new Error("the provider leads nowhere");
}

function ask(
  address: string,
  jar: Map<string, string>,
  form: string | null,
): Promise<{ readonly status: number; readonly location: string | null }> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  return new Promise((resolve, reject) => {
    const headers = { cookie, ...(form !== null && { "content-type": "application/x-www-form-urlencoded" }) };
    const sent = request(address, { method: form === null ? "GET" : "POST", headers, agent: false }, (answer) => {
      answer.resume();
      for (const set of answer.headers["set-cookie"] ?? []) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (value === "") jar.delete(name);
        else jar.set(name, value);
      }
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null });
    });
    sent.on("error", reject);
    sent.end(form ?? undefined);
  });
}
