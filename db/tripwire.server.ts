/** Imported first by every door into `db`: Remix refuses to bundle a `.server` module for the browser, so a leak fails the build. */
export {};
