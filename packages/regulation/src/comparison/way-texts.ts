import type { Text } from "@reglament/calendar";
import type { Step } from "../procedure/procedure.ts";

/** How a transfer travels. */
export const wayTexts = {
  courier: { kk: "курьермен", ru: "курьером", en: "by courier" },
  "authorised-link": {
    kk: "өзге уәкілетті байланыспен",
    ru: "иной уполномоченной связью",
    en: "over an authorised link",
  },
  gateway: { kk: "шлюз арқылы", ru: "через шлюз", en: "through the gateway" },
} as const satisfies Record<NonNullable<Step["by"]>[number], Text>;
