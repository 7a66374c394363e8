import { taggedAnswer } from "#http/tagged-answer.ts";

export const CALENDAR_TYPE = "text/calendar; charset=utf-8";

interface Told {
  /** The latest of what the file tells of; null where it tells of nothing. */
  readonly changedAt: number | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A calendar file, for whoever asks about it again and again. */
export function calendarAnswer(request: Request, file: string, { changedAt, headers }: Told): Response {
  return taggedAnswer(request, file, {
    "Content-Type": CALENDAR_TYPE,
    ...(changedAt !== null && { "Last-Modified": new Date(changedAt).toUTCString() }),
    ...headers,
  });
}

/** A quarter of an hour: what programs fetch more often than that, they are given from what they have. */
export const FOR_ALL = { "Cache-Control": "max-age=900" } as const;
