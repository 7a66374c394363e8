/** For what cannot be unless the program is wrong; never for input. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantBroken(message);
}

/** Ends an exhaustive `switch`: a case that was added and not handled fails to compile. */
export function unreachable(value: never): never {
  throw new InvariantBroken(`unhandled case: ${JSON.stringify(value)}`);
}

export class InvariantBroken extends Error {
  override readonly name = "InvariantBroken";
}
