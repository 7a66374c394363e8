export const workEvent = {};
