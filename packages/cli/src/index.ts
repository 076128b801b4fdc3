/** The `reglament` command. */
export { main } from "./main.ts";
