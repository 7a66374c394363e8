import type { workLists as source } from "./work-lists-sv.ts";

export const workLists: typeof source = {
  page: { page: "Page", of: "of" },
  empty: "The list is empty.",
  sheetNames: { sheet: "List", notes: "About the list" },
};
