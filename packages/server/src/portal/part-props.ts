import type { Edition } from "@reglament/regulation";
import type { Language } from "../texts/language.ts";

/** What every part of a service's page is given. */
export interface PartProps {
  readonly language: Language;
  /** The edition described. */
  readonly edition: Edition;
}
