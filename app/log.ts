import { isoInstant, type Instant } from "#domain/values/instant.ts";

type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** One line of JSON for each thing that happened, without anything about a person. */
export interface Log {
  /** `event` is a name of ours, such as "request-failed". */
  info(event: string, facts?: Facts): void;
  /** Tells an error's class, its code and where it was thrown. */
  error(event: string, error: unknown, facts?: Facts): void;
}

interface LogParts {
  readonly write: (line: string) => void;
  readonly now: () => Instant;
  /** Tells what errors say, too: only while developing, for a message may quote what a person wrote. */
  readonly messages?: boolean;
}

export function createLog({ write, now, messages = false }: LogParts): Log {
  const time = latestOf(isoInstant);
  const line = (level: "info" | "error", event: string, facts: string) =>
    write(`{"time":"${time(now())}","level":"${level}","event":"${event}"${facts}}\n`);
  return {
    info: (event, facts) => line("info", event, facts ? members(facts) : ""),
    error: (event, error, facts) => line("error", event, members({ ...facts, ...errorFacts(error, messages) })),
  };
}

/** Gathers the lines of a moment into one write; what waits is written when `flush` is called. */
export function gatherLines(write: (text: string) => void): { write: (line: string) => void; flush: () => void } {
  let waiting = "";
  const flush = () => {
    const text = waiting;
    waiting = "";
    if (text !== "") write(text);
  };
  return {
    write(line) {
      if (waiting === "") setTimeout(flush, GATHER_MS);
      waiting += line;
    },
    flush,
  };
}

/** The class of whatever was thrown. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** Short beside whatever reads a log, and long enough that a busy moment costs few writes. */
const GATHER_MS = 20;

/** An object's members as they go on a line that has begun: `,"route":"/"`. */
function members(facts: object): string {
  let text = "";
  for (const key in facts) {
    const value: unknown = facts[key as keyof typeof facts];
    if (typeof value === "number" && Number.isFinite(value)) text += `,"${key}":${value}`;
    else if (value !== undefined)
      text += `,"${key}":${typeof value === "string" ? quoted(value) : JSON.stringify(value)}`;
  }
  return text;
}

/** Routes, methods and names of ours are few, and stand on every line. */
const quotedBefore = new Map<string, string>();
const MOST_QUOTED = 500;
const LONGEST_QUOTED = 100;

function quoted(text: string): string {
  let known = quotedBefore.get(text);
  if (known === undefined) {
    known = JSON.stringify(text);
    if (text.length <= LONGEST_QUOTED && quotedBefore.size < MOST_QUOTED) quotedBefore.set(text, known);
  }
  return known;
}

/** Many lines are of the same millisecond. */
function latestOf<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  let latest: { key: Key; value: Value } | undefined;
  return (key) => {
    if (latest?.key !== key) latest = { key, value: compute(key) };
    return latest.value;
  };
}

const LONGEST_CHAIN = 5;

function errorFacts(error: unknown, messages: boolean, depth = 1): object {
  if (!(error instanceof Error)) return { error: errorName(error) };
  const { message } = error;
  const code = "code" in error && typeof error.code === "string" && /^\w+$/.test(error.code) ? error.code : undefined;
  const cause =
    error.cause === undefined || depth === LONGEST_CHAIN ? undefined : errorFacts(error.cause, messages, depth + 1);
  return { error: errorName(error), ...(messages && { message }), code, stack: frames(error), cause };
}

function frames({ stack = "", message }: Error): string[] {
  // The stack begins with the message, whose own lines may look like frames.
  const afterMessage = message !== "" && stack.includes(message) ? stack.indexOf(message) + message.length : 0;
  return stack
    .slice(afterMessage)
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim().slice("at ".length));
}
