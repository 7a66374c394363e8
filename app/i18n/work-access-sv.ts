export const workAccess = {};
