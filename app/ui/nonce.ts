import { createContext } from "react";

/** The nonce of a page that hydrates; in the browser, which hides nonces from scripts, it is empty. */
export const NonceContext = createContext("");
