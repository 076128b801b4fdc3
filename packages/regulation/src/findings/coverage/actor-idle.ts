import type { Check } from "../check.ts";

export const actorIdle: Check = {
  severity: "warning",
  title: { kk: "Орындаушы ештеңе істемейді", ru: "Исполнитель ничего не делает", en: "Actor with nothing to do" },
  why: {
    kk: "Мәтін бұл адамды қатысушы деп атайды, бірақ оған бірде-бір рәсім берілмеген: не рәсім ұмытылған, не адам артық аталған.",
    ru: "Текст называет участника, но ни одной процедуры ему не даёт: либо процедура забыта, либо участник лишний.",
    en: "The text names somebody as taking part and gives them no step: either the step was forgotten, or they were named for nothing.",
  },
  damage: {
    was: "roles: [chancellery, head, executor]",
    becomes: "roles: [chancellery, head, executor, deputy]",
  },
  find: ({ edition }) => {
    const named = [
      ...(["provider", "centre", "department"] as const).flatMap((party) =>
        (edition[party]?.roles ?? []).map(({ id, clause }) => ({ party, id, clause })),
      ),
      ...(edition.actorsListed?.roles ?? []).map((id) => ({
        party: "provider" as const,
        id,
        clause: edition.actorsListed?.clause ?? "",
      })),
    ];
    const idle = named.filter(
      ({ party, id }) =>
        !edition.procedures.some(
          (procedure) =>
            (procedure.party === party || (party === "provider" && procedure.party === "portal")) &&
            procedure.steps.some(({ actor }) => actor === id),
        ) && !edition.products.some(({ countersignedBy, signedBy }) => signedBy === id || countersignedBy === id),
    );
    return [...new Map(idle.map((one) => [`${one.party} ${one.id}`, one])).values()].map(({ party, id, clause }) => {
      const title = edition[party]?.roles.find((role) => role.id === id)?.title ?? { kk: id, ru: id, en: id };
      return {
        clause,
        about: id,
        message: {
          kk: `«${title.kk}» бірде-бір рәсім орындамайды.`,
          ru: `Участник «${title.ru}» не выполняет ни одной процедуры.`,
          en: `“${title.en}” does no step.`,
        },
      };
    });
  },
};
