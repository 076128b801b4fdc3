import { citation } from "../../edition/compose-edition.ts";
import type { Check } from "../check.ts";

export const amendmentUndated: Check = {
  severity: "warning",
  title: {
    kk: "Өзгерістің қолданысқа енгізілген күні белгісіз",
    ru: "День введения изменений неизвестен",
    en: "Amendment without a day of effect",
  },
  why: {
    kk: "Өзгеріс қай күннен қолданылатыны белгісіз болса, сол кездегі өтінішке ескі мәтін бе, жаңасы ма, айту мүмкін емес.",
    ru: "Если неизвестно, с какого дня действует изменение, нельзя сказать, какой текст относится к заявлению того времени.",
    en: "When nobody knows from which day an amendment holds, nobody can say which text an application of that time falls under.",
  },
  damage: { was: "amendedBy: []", becomes: 'amendedBy: [{ act: "10", clauses: ["3"] }]' },
  find: ({ edition }) =>
    edition.identity.amendments
      .filter(({ effect }) => !("on" in effect))
      .map((act) => {
        const cited = citation(act);
        return {
          clause: act.changed.join(", "),
          about: act.id,
          message: {
            kk: `${cited} актісімен енгізілген өзгерістің қай күннен қолданылатыны нақты белгісіз.`,
            ru: `Точно неизвестно, с какого дня действуют изменения акта ${cited}.`,
            en: `The day from which the changes of the act ${cited} hold isn't known for certain.`,
          },
        };
      }),
};
