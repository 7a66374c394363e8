export const workLists = {
  page: { page: "Sida", of: "av" },
  empty: "Listan är tom.",
  sheetNames: { sheet: "Lista", notes: "Om listan" },
};
