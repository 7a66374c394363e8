export const PARTICIPATION_MODES = ["on-site", "digital"] as const;

/** How one takes part: på plats or digitalt. */
export type ParticipationMode = (typeof PARTICIPATION_MODES)[number];
