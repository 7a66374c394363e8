export const workLists = {};
