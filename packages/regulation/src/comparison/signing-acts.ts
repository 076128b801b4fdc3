import type { Text } from "@reglament/calendar";
import type { ActName } from "../procedure/procedure.ts";

/** The acts with which an official puts a name to something. */
export const signingActs: readonly { readonly act: ActName; readonly title: Text }[] = [
  { act: "resolve", title: { kk: "Бұрыштама", ru: "Резолюция", en: "The resolution" } },
  {
    act: "countersign",
    title: { kk: "Нәтижеге алдын ала қол қою", ru: "Предварительная подпись результата", en: "The countersignature" },
  },
  { act: "sign", title: { kk: "Нәтижеге қол қою", ru: "Подпись результата", en: "The result" } },
  {
    act: "sign-request",
    title: { kk: "Орталықтағы сұрауға қол қою", ru: "Подпись запроса в центре", en: "The request at the centre" },
  },
];
