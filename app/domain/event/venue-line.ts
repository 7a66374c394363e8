import { oneLine } from "#domain/values/one-line.ts";
import type { EventPlace } from "./event-change.ts";

/** "Stadshuset, Växjö": the municipality where the venue's own name doesn't say it already. Null where neither is written. */
export function venueLine({ venueName, venueMunicipality }: Pick<EventPlace, "venueName" | "venueMunicipality">) {
  const [name, municipality] = [oneLine(venueName ?? ""), oneLine(venueMunicipality ?? "")];
  const parts = name.toLowerCase().includes(municipality.toLowerCase()) ? [name] : [name, municipality];
  return parts.filter((part) => part !== "").join(", ") || null;
}
