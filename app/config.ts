import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { MAIL, isEmail, isThisMachine, mailRoute, mailSettings } from "./config/mail.ts";
import { FAULTS, says, type SettingFault } from "./config/setting-fault.ts";
import type { MailSettings } from "./domain/values/mail-settings.ts";
import type { Operator } from "./domain/values/operator.ts";

export type { SettingFault } from "./config/setting-fault.ts";

export interface DatabaseSettings {
  /** `sqlite:PATH` or `postgres://…`. */
  readonly databaseUrl: string;
}

export interface ServerSettings extends DatabaseSettings {
  /** The address that people use, without a trailing slash: "https://samling.example.se". */
  readonly origin: string;
  /** Personal links are derived from it: whoever has it can open them all. */
  readonly secret: string;
  readonly host: string;
  readonly port: number;
  /** Believe X-Forwarded-For: only behind a proxy that sets it itself. */
  readonly trustProxy: boolean;
  /** Whoever sends it may read `/metrics`; null leaves that to programs on the same machine. */
  readonly metricsToken: string | null;
  readonly operator: Operator;
  readonly mail: MailSettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Every fault of the environment at once, each with its variable. */
export class SettingsFault extends Error {
  override readonly name = "SettingsFault";
  constructor(readonly faults: readonly { variable: string; fault: SettingFault }[]) {
    super(faults.map(({ variable, fault }) => `${variable}: ${fault}`).join(", "));
  }
}

export function readDatabaseSettings(environment: Environment): DatabaseSettings {
  return databaseSettings(parse(z.object(DATABASE), environment));
}

export function readServerSettings(environment: Environment): ServerSettings {
  const given = parse(z.object({ ...DATABASE, ...SERVER, ...OPERATOR, ...MAIL }), environment);
  const origin = originOf(given);
  const nobody = { name: "Samling", address: `no-reply@${new URL(origin).hostname}` };
  return {
    ...databaseSettings(given),
    origin,
    secret: given.SECRET,
    host: given.HOST,
    port: given.PORT,
    trustProxy: given.TRUST_PROXY,
    metricsToken: given.METRICS_TOKEN ?? null,
    operator: { name: given.OPERATOR ?? null, contact: given.OPERATOR_CONTACT ?? null },
    mail: mailSettings(given, nobody),
  };
}

/** The address that people use, for a command that says where it leads. */
export function readOrigin(environment: Environment): string {
  return originOf(parse(z.object({ ORIGIN: SERVER.ORIGIN, PORT: SERVER.PORT }), environment));
}

/** True where letters leave the machine: an invented participant's would reach somebody, or come back. */
export function sendsMailAway({ SMTP_URL }: Environment): boolean {
  const route = SMTP_URL ? mailRoute(SMTP_URL) : null;
  return route?.kind === "smtp" && !isThisMachine(route.host);
}

/** The folder that holds package.json, from the sources and from the build alike. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("package.json was not found above the running program");
    folder = above;
  }
  return folder;
}

const DATABASE = {
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./, says("postgres-address"))
    .optional(),
  DATA_DIR: z.string().default("data"),
};

const SERVER = {
  ORIGIN: z
    .string()
    .refine(isOrigin, says("origin"))
    .transform((written) => new URL(written).origin)
    .optional(),
  SECRET: z.string(says("secret-missing")).min(32, says("secret-short")),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number(says("port")).int(says("port")).min(1, says("port")).max(65_535, says("port")).default(3000),
  TRUST_PROXY: z
    .enum(["true", "false"], says("true-or-false"))
    .default("false")
    .transform((written) => written === "true"),
  /** In the characters of RFC 6750, 2.1, which any client can send. */
  METRICS_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9._~+/-]{16,}=*$/, says("token-malformed"))
    .optional(),
};

/** The body that runs the site: a public body must say on its pages who it is, and nobody can say it in its stead. */
const OPERATOR = {
  OPERATOR: z
    .string()
    .trim()
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]{2,200}$/u, says("operator-name"))
    .optional(),
  OPERATOR_CONTACT: z
    .string()
    .trim()
    .refine((written) => isEmail(written) || isSecureAddress(written), says("operator-contact"))
    .optional(),
};

function originOf(given: { readonly ORIGIN?: string | undefined; readonly PORT: number }): string {
  return given.ORIGIN ?? `http://localhost:${given.PORT}`;
}

/** As browsers send it in the Origin header, but for the case of letters and the port that goes without saying. */
function isOrigin(written: string): boolean {
  if (!/^https?:\/\/[^/?#@\\\s]+$/i.test(written)) return false;
  return URL.canParse(written);
}

function isSecureAddress(written: string): boolean {
  return /^https:\/\/[^/?#@\\\s][^@\\\s"<>]*$/i.test(written) && URL.canParse(written);
}

function parse<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, environment: Environment) {
  // A variable that is set but empty is a common slip in unit files, and means that it is not set.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = new Map<string, SettingFault>();
  for (const { path, message } of parsed.error.issues) {
    const fault = FAULTS.find((known) => known === message);
    if (fault === undefined) throw new Error(`the setting ${String(path[0])} has a fault without a name: ${message}`);
    faults.set(String(path[0]), fault);
  }
  throw new SettingsFault([...faults].map(([variable, fault]) => ({ variable, fault })));
}

function databaseSettings(given: { DATABASE_URL?: string | undefined; DATA_DIR: string }): DatabaseSettings {
  return { databaseUrl: given.DATABASE_URL ?? `sqlite:${join(resolve(projectRoot(), given.DATA_DIR), "samling.db")}` };
}
