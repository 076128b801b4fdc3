import type { Text } from "./work-calendar.ts";

/** The languages that texts are written in. */
export type Language = keyof Text;
