import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["build/", "data/", ".cache/", "node_modules/"] },
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // A command without a waiting step still gives a promise, as its callers expect.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    // Remix refuses by throwing responses; that is its word for it.
    files: ["app/routes/**", "app/http/work-context.ts"],
    rules: { "@typescript-eslint/only-throw-error": "off" },
  },
  { files: ["**/*.mjs", "**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
  // The tests watch the console so that nothing is printed there unasked.
  { files: ["tests/**"], rules: { "no-console": "off", "@typescript-eslint/unbound-method": "off" } },
);
