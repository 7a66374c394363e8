import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import Provider from "oidc-provider";

/** What the provider is to do wrongly. */
export interface Wrong {
  readonly clockMs?: number;
  readonly hangsAt?: string;
  readonly failsAt?: string;
  /** Says that it signs with other keys than it does. */
  readonly otherKeys?: boolean;
}

/** What whoever started the process tells it. */
export interface Told {
  readonly clients?: readonly object[];
  /** Where it tells the address: in the token, or to whoever asks. */
  readonly claimsIn?: "token" | "userinfo";
  readonly person?: { readonly login: string; readonly claims: object };
  readonly does?: Wrong;
}

/** A real provider of OpenID Connect, in a process of its own; it says its issuer once it listens. */
const people = new Map<string, object>();
let wrong: Wrong = {};
let provider: Provider | undefined;
const realNow = Date.now;
Date.now = () => realNow() + (wrong.clockMs ?? 0);

const server = createServer((request, response) => void answer(request, response));
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.on("message", ({ clients, claimsIn, person, does }: Told) => {
    if (clients) provider = providerOf(issuer, clients, claimsIn);
    if (person) people.set(person.login, person.claims);
    if (does) wrong = does;
    process.send?.({ ready: true });
  });
  process.send?.({ issuer });
});
process.on("disconnect", () => process.exit(0));

function providerOf(issuer: string, clients: readonly object[], claimsIn: Told["claimsIn"]): Provider {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return new Provider(issuer, {
    clients,
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), ...KEY }] },
    cookies: { keys: ["of-no-worth"] },
    claims: { openid: ["sub"], email: ["email", "email_verified", "xms_edov"], profile: ["name"] },
    conformIdTokenClaims: claimsIn !== "token",
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, login) => {
      const claims = people.get(login);
      return claims && { accountId: login, claims: () => ({ sub: login, ...claims }) };
    },
    async loadExistingGrant({ oidc }) {
      const { clientId } = oidc.client;
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? "", "http://here");
  if (!provider || wrong.hangsAt === pathname) return;
  if (wrong.failsAt === pathname) return end(response, 500, "text/plain", "out of order");
  if (wrong.otherKeys && pathname === "/jwks") {
    const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const keys = [{ ...publicKey.export({ format: "jwk" }), ...KEY }];
    return end(response, 200, "application/json", JSON.stringify({ keys }));
  }
  if (!pathname.startsWith("/interaction/")) return provider.callback()(request, response);
  if (request.method === "GET") return end(response, 200, "text/html; charset=utf-8", PAGE);
  const fields = new URLSearchParams(await text(request));
  const login = fields.get("login") ?? "";
  const isSomebody = !fields.has("denied") && people.has(login);
  const result = isSomebody ? { login: { accountId: login } } : { error: "access_denied" };
  await provider.interactionFinished(request, response, result);
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type }).end(body);
}

const KEY = { use: "sig", alg: "RS256", kid: "one" };
const PAGE = `<!doctype html><html lang="sv"><title>Leverantören</title><h1>Leverantören</h1><form method="post">
<label>Namn <input name="login"></label> <button>Logga in</button> <button name="denied" value="1">Avbryt</button>
</form></html>`;
