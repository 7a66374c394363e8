/** The outcome of something that may be refused: expected refusals are values, surprises throw. */
export type Result<Value, Refusal> = Ok<Value> | Refused<Refusal>;

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Refused<Refusal> {
  readonly ok: false;
  readonly refusal: Refusal;
}

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

export function refused<const Refusal>(refusal: Refusal): Refused<Refusal> {
  return { ok: false, refusal };
}
