import type { ModeStatus } from "#queries/registration-status.ts";
import type { Language } from "#domain/values/language.ts";
import { seatsOfMode } from "./seats-left.ts";

/** How many seats are left: right when the page was made, and kept so by a script where one runs. */
export function LiveSeats(props: { language: Language; status: ModeStatus }) {
  return <span data-seats={props.status.mode}>{seatsOfMode(props.language, props.status)}</span>;
}
