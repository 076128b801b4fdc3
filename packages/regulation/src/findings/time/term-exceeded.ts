import { type Instant, type Language, momentInWords, type Text } from "@reglament/calendar";
import type { Check } from "../check.ts";
import type { CounterExample } from "../finding.ts";
import { placeOfProcedure } from "../places.ts";
import { inChannel } from "../words.ts";

export const termExceeded: Check = {
  severity: "error",
  title: {
    kk: "Күнтізбе жалпы мерзімді бұзады",
    ru: "Календарь нарушает общий срок",
    en: "The calendar breaks the total term",
  },
  why: {
    kk: "Күнтізбенің барлық жылындағы өтініш беруге болатын әр минут тексерілді: әр рәсім өз мерзімінің соңғы сәтінде бітсе, іс жалпы мерзімнен кейін аяқталатын сәттер бар. Ешкім кінәлі емес: мерзімдердің өздері сыйыспайды.",
    ru: "Проверена каждая минута всех лет календаря, в которую можно подать заявление: если каждая процедура кончается в последний момент своего срока, есть такие, после которых дело выходит за общий срок. Никто не виноват: не сходятся сами сроки.",
    en: "Each minute of all the calendar's years at which one can file was tried: with every step done in the last moment of its term, some of them take a case beyond the total. Nobody is to blame: the terms themselves don't fit.",
  },
  damage: {
    was: "            clause: 5(4)\n            actor: head\n            title: { kk: Қол қою, ru: Подписание, en: Signing }\n            term: { hours: 4 }",
    becomes:
      "            clause: 5(4)\n            actor: head\n            title: { kk: Қол қою, ru: Подписание, en: Signing }\n            term: { hours: 8 }",
  },
  find: ({ edition, proofOf }) =>
    edition.channels.flatMap(({ id: channel }) => {
      const proof = proofOf(channel);
      if (!proof.proven || proof.worst === undefined) return [];
      const { starts, exceeded, worst } = proof;
      const example = proof.traceAt(worst.start);
      const { clause = placeOfProcedure(edition) } = edition.totalTerm ?? {};
      const message = told({ exceeded, starts }, example);
      return [{ clause, channel, message: inChannel(channel, message), example, share: { starts, exceeded } }];
    }),
};

function told(share: { readonly exceeded: number; readonly starts: number }, example: CounterExample): Text {
  if (example.kind !== "start") throw new Error("A proof's example is a start");
  const { start, zone, terms } = example;
  const total = terms.at(-1)?.deadline.due ?? start;
  const end = terms.at(-2)?.deadline.due ?? start;
  const moment = (at: Instant, language: Language) => momentInWords(at, zone, language);
  return {
    kk: `Өтініш берілетін сәттердің ${percent(share, ",")}-ында іс жалпы мерзімнен кейін аяқталуы мүмкін. Ең нашар жағдай: өтініш берілген сәт – ${moment(start, "kk")}; рәсімдердің соңы – ${moment(end, "kk")}; жалпы мерзімнің соңы – ${moment(total, "kk")}.`,
    ru: `Дело может кончиться после общего срока в ${percent(share, ",")} моментов подачи. Худший: поданное ${moment(start, "ru")} проходит процедуры к ${moment(end, "ru")}, а общий срок кончается ${moment(total, "ru")}.`,
    en: `From ${percent(share, ".")} of the moments of filing a case may end after the total term. The worst: filed on ${moment(start, "en")}, it is through the steps by ${moment(end, "en")}, and the total term ends on ${moment(total, "en")}.`,
  };
}

/** A share in hundredths, never nought for something. */
function percent({ exceeded, starts }: { readonly exceeded: number; readonly starts: number }, point: string): string {
  const hundredths = Math.max(0.01, (100 * exceeded) / starts);
  const digits = hundredths >= 99.995 ? 0 : 2;
  return `${hundredths.toFixed(digits).replace(".", point)}%`;
}
