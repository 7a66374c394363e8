import type { DisclosedField } from "./participant-list.ts";

/** Every column that a list of people may have, beside those of questions. */
export type ListColumnName =
  | DisclosedField
  | "takes-part"
  | "waits-for"
  | "place"
  | "offer"
  | "listed"
  | "access"
  | "diet";
