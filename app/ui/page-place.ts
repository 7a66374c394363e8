import { createContext } from "react";

/** Where the page stands, for what a shell of its own says of it. */
export const PagePlace = createContext({ pathname: "/", otherLanguageHref: "/en" });
