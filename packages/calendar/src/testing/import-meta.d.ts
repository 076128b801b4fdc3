/** Vite finds the files for such a call when a test is loaded; a pattern that fits no file gives an empty record. */
interface ImportMeta {
  glob(
    pattern: string,
    options: { readonly query: "?raw"; readonly import: "default"; readonly eager: true },
  ): Readonly<Record<string, string>>;
}
