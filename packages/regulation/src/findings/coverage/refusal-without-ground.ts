import type { RefusalGround } from "../../edition/outcome.ts";
import type { ActName } from "../../procedure/procedure.ts";
import type { Check } from "../check.ts";

export const refusalWithoutGround: Check = {
  severity: "error",
  title: { kk: "Негізсіз бас тарту", ru: "Отказ без основания", en: "Refusal without a ground" },
  why: {
    kk: "Рәсімде бас тартуға болады, бірақ қай негізбен екені жазылмаған. Шарты жоқ шешім лауазымды адамның қалауы болып қалады.",
    ru: "Процедура позволяет отказать, но на каком основании, не сказано. Решение без условий становится усмотрением должностного лица.",
    en: "The step allows a refusal, and nothing says on which ground. A decision without conditions is left to the official's liking.",
  },
  damage: {
    was: "refuses: service\n        shows: unreliable-data\n        clause: 5(3)",
    becomes: "refuses: intake\n        shows: unreliable-data\n        clause: 5(3)",
    also: ["refusal-without-receipt"],
  },
  find: ({ edition }) =>
    edition.steps.flatMap(({ id, acts }) =>
      acts.flatMap(({ act, clause, title, channels }) => {
        const refuses = refusedBy[act];
        const isGrounded = edition.refusals.some((ground) => ground.step === id && ground.refuses === refuses);
        // A system turns a request away for what it checks; the ground stands at the check.
        if (refuses === undefined || isGrounded) return [];
        const message = {
          kk: `«${title.kk}» әрекетінің негізі бас тарту негіздерінің арасында жоқ.`,
          ru: `Для действия «${title.ru}» среди оснований отказа нет ни одного.`,
          en: `The grounds for refusal have none for the act “${title.en}”.`,
        };
        const [channel] = channels ?? [];
        return [{ clause, about: `${id}/${act}${channels?.length === 1 ? `/${channel}` : ""}`, message }];
      }),
    ),
};

const refusedBy: Partial<Readonly<Record<ActName, RefusalGround["refuses"]>>> = {
  "refuse-intake": "intake",
  "propose-refusal": "service",
  "turn-away": "request",
};
