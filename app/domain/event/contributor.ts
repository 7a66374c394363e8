/** Roles outside the seats (DOMAIN: People): figures leave them out. */
export const CONTRIBUTOR_ROLES = ["speaker", "moderator", "staff"] as const;

export type ContributorRole = (typeof CONTRIBUTOR_ROLES)[number];
