import { setQuestions } from "#commands/registration/set-questions.ts";
import { readTextFile } from "#documents/read-text-file.ts";
import { parseQuestions } from "#domain/registration/parse-questions.ts";
import { answerRegistration, argumentsOf } from "../registration-arguments.ts";
import type { Verb } from "../verb.ts";

export const questionsVerb: Verb = {
  name: "questions",
  usage: "ADDRESS FILE",
  summary: (words) => words.cli.registration.summaries.questions,
  async run(call) {
    const { words, say } = call;
    const [slug, path] = call.positionals;
    const read = path === undefined ? null : await readTextFile(path);
    if (path !== undefined && read && !read.ok) {
      say(words.cli.fileRefusals[read.refusal](path));
      return 2;
    }
    const parsed = read?.ok ? parseQuestions(jsonOf(read.value)) : null;
    if (path !== undefined && parsed && !parsed.ok) {
      say(words.cli.registration.questionsMalformed(path, parsed.refusal));
      return 2;
    }
    const questions = parsed?.ok ? parsed.value : [];
    return answerRegistration(
      call,
      async () => {
        argumentsOf(call.positionals, 2);
        return setQuestions(await call.openContext(), { slug: slug ?? "", questions });
      },
      () => ({ questions: questions.length }),
    );
  },
};

/** What is no JSON is no list of questions. Control characters could steer a terminal, and PostgreSQL refuses a NUL. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) =>
      typeof value === "string" ? value.replace(/[^\P{Cc}\n]/gu, "") : value,
    );
  } catch {
    return undefined;
  }
}
