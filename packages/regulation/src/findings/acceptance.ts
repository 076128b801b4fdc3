import type { Text } from "@reglament/calendar";
import type { ChannelId } from "../procedure/procedure.ts";
import type { AboutFinding } from "./check.ts";
import type { Finding } from "./finding.ts";
import type { AcceptanceCode, FindingCode } from "./finding-codes.ts";

/** A flaw of the text that the file lets stand by name: one finding, and no other. */
export interface Acceptance {
  readonly code: FindingCode;
  /** As the finding has it, letter for letter. */
  readonly clause: string;
  /** Where a clause has several findings of the code. */
  readonly channel?: ChannelId;
  readonly about?: string;
  readonly because: Text;
}

export const aboutAcceptances = {
  "acceptance-unmatched": {
    severity: "error",
    title: {
      kk: "Қабылданған кемшілік табылмады",
      ru: "Принятого недостатка нет",
      en: "The accepted flaw isn't there",
    },
    why: {
      kk: "Файл кемшілікті атап, қалдыруға рұқсат береді, бірақ тексеру ондай кемшілікті таппады. Мәтін түзетілген болса, бұл жолды алып тастау керек.",
      ru: "Файл называет недостаток и разрешает его оставить, но проверка такого не нашла. Если текст исправлен, эту строку нужно убрать.",
      en: "The file names a flaw and lets it stand, but the check finds none. If the text was mended, the line has to go.",
    },
    damage: {
      was: "    windows: []\n",
      becomes:
        '    windows: []\n    accepted: [{ code: term-missing, clause: "5", because: { kk: Мәтінде солай., ru: Так в тексте., en: The text has it so. } }]\n',
    },
  },
  "acceptance-ambiguous": {
    severity: "error",
    title: {
      kk: "Қабылдау бірнеше кемшілікке сай келеді",
      ru: "Под принятие подходит несколько недостатков",
      en: "An acceptance fits several findings",
    },
    why: {
      kk: "Әр кемшілік жеке қабылданады. Бір жол бірнешеуіне сай келсе, арнасын (channel) немесе нысанын (about) қосып, дәл біреуін атау керек.",
      ru: "Каждый недостаток принимается отдельно. Если строка подходит к нескольким, нужно добавить канал (channel) или предмет (about) и назвать ровно один.",
      en: "Each flaw is accepted on its own. Where a line fits several, channel or about has to be added, so that it names exactly one.",
    },
    damage: {
      was: '      firstDay: { is: next, origin: { source: { act: № 7 (2016-03-31), clause: "5" } } }\n      afterHours: { is: next-working-day, origin: { source: { act: № 7 (2016-03-31), clause: "5" } } }\n    windows: []\n',
      becomes:
        '      firstDay: { is: next, origin: { assumed: { kk: Мәтінде жоқ., ru: В тексте нет., en: The text has none. } } }\n      afterHours: { is: next-working-day, origin: { assumed: { kk: Мәтінде жоқ., ru: В тексте нет., en: The text has none. } } }\n    windows: []\n    accepted: [{ code: start-undefined, clause: "5", because: { kk: Мәтінде солай., ru: Так в тексте., en: The text has it so. } }]\n',
      also: ["start-undefined"],
    },
  },
} as const satisfies Record<AcceptanceCode, AboutFinding>;

/**
 * Marks the findings that the edition accepts, and adds one for each acceptance that names none, or more than one.
 *
 * @param findings - of one edition
 */
export function withAcceptances(
  findings: readonly Finding[],
  accepted: readonly Acceptance[],
  edition: Pick<Finding, "regulation" | "edition">,
): Finding[] {
  const because = new Map<Finding, Text>();
  const wrong = accepted.flatMap((acceptance): Finding[] => {
    const [finding, ...others] = findings.filter((one) => isMeant(one, acceptance));
    if (finding !== undefined && others.length === 0 && !because.has(finding)) {
      because.set(finding, acceptance.because);
      return [];
    }
    const code = finding === undefined || others.length === 0 ? "acceptance-unmatched" : "acceptance-ambiguous";
    return [
      {
        ...edition,
        code,
        severity: "error",
        clause: acceptance.clause,
        about: acceptance.code,
        message: told(code, acceptance),
      },
    ];
  });
  return [
    ...findings.map((finding): Finding => {
      const accepted = because.get(finding);
      return accepted === undefined ? finding : { ...finding, severity: "note", accepted };
    }),
    ...wrong,
  ];
}

function isMeant(finding: Finding, { code, clause, channel, about }: Acceptance): boolean {
  return (
    finding.code === code &&
    finding.clause === clause &&
    (channel === undefined || finding.channel === channel) &&
    (about === undefined || finding.about === about)
  );
}

function told(code: AcceptanceCode, { code: accepted, clause }: Acceptance): Text {
  return code === "acceptance-unmatched"
    ? {
        kk: `Қабылданған кемшілік табылмады: ${accepted}, ${clause}.`,
        ru: `Принятый недостаток не найден: ${accepted}, ${clause}.`,
        en: `Nothing was found that is accepted here: ${accepted}, ${clause}.`,
      }
    : {
        kk: `Мұндай кемшілік бірнешеу, бірін дәл атау керек: ${accepted}, ${clause}.`,
        ru: `Таких недостатков несколько, нужно назвать один: ${accepted}, ${clause}.`,
        en: `There are several of these, and one has to be named: ${accepted}, ${clause}.`,
      };
}
