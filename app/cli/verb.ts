import type { ParseArgsConfig } from "node:util";
import type { CommandContext } from "#commands/context.ts";
import type { Language } from "#domain/values/language.ts";
import type { Catalogue } from "#i18n/catalogue.ts";

/** One word of the command line. */
export interface Verb {
  readonly name: string;
  /** What stands after the name: "FILE [--year Y]". */
  readonly usage: string;
  readonly summary: (words: Catalogue) => string;
  readonly options?: NonNullable<ParseArgsConfig["options"]>;
  /** Gives the exit code: 0 done, 1 refused, 2 used wrongly or unreadable. */
  readonly run: (call: Call) => Promise<number>;
}

export interface Call {
  readonly language: Language;
  readonly words: Catalogue;
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** Those that may be given several times. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** Opens the database, brought up to this version, for a verb that needs one; it is closed when the verb ends. */
  readonly openContext: () => Promise<CommandContext>;
  /** To standard error: everything that is said to the person. */
  readonly say: (line: string) => void;
  /** One line of JSON to standard output: the answer, for programs. */
  readonly answer: (value: unknown) => void;
}

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** The options of a command line, as it is parsed, apart from those of which there may be several. */
export function optionsOf(values: Values): Pick<Call, "options"> & Required<Pick<Call, "lists">> {
  const options: Record<string, string | boolean | undefined> = {};
  const lists: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "object") lists[name] = value.map(String);
    else options[name] = value;
  }
  return { options, lists };
}
