/** Vite hands over a file's text for such an import, so that tests read the law without Node's modules and types. */
declare module "*.yaml?raw" {
  const text: string;
  export default text;
}
