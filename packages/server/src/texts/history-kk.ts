/** Kazakh words of every type of event. */
import type { HandSignature, Identification, WayOfTransfer } from "@reglament/engine";
import type { ApplicantEvents, EventNames, OfficialEvents } from "./history.ts";
import { actKinds } from "./workplace-acts-kinds.ts";

const filed = {
  portal: "Өтініш портал арқылы берілді.",
  centre: "Өтініш ХҚКО арқылы берілді.",
  chancellery: "Өтініш кеңсеге қағаз түрінде берілді.",
};
const who: Readonly<Record<Identification["who"], string>> = { applicant: "өтініш беруші", representative: "өкіл" };
const shown: Readonly<Record<Identification["document"], string>> = {
  "identity-card": "жеке куәлік",
  passport: "паспорт",
  "birth-certificate": "туу туралы куәлік",
  "power-of-attorney": "сенімхат",
};
const { registers: register } = actKinds.kk;
const ways: Readonly<Record<WayOfTransfer, string>> = {
  courier: "курьермен",
  "authorised-link": "өзге уәкілетті байланыспен",
  gateway: "«электрондық үкімет» шлюзі арқылы",
};
const by = (via: WayOfTransfer | undefined) => (via === undefined ? "" : ` (${ways[via]})`);
const sheet = (hand: HandSignature, { moment }: EventNames) =>
  `№ ${hand.sheet} парақ, қол қойылған уақыты: ${moment(hand.signedAt)}`;
const signature = (byHand: HandSignature | undefined, names: EventNames) =>
  byHand === undefined ? "ЭЦҚ-мен" : `қолмен, ${sheet(byHand, names)}`;
const number = (given: string | undefined) => (given === undefined ? "" : ` Нөмірі: ${given}.`);

export const officialEventsKk: OfficialEvents = {
  filed: ({ channel, undetermined }) =>
    undetermined === true
      ? `${filed[channel]} Қолтаңбаны сол кезде тексеру мүмкін болмады, өтініш оның тексерілуін күтеді.`
      : filed[channel],
  "completeness-confirmed": "Құжаттар топтамасының толық екені расталды.",
  "receipt-given": ({ product, incomingNumber }, { paper }) => `Берілді: ${paper(product)}.${number(incomingNumber)}`,
  registered: ({ place, product, incomingNumber }, { paper }) =>
    [
      place === "centre" ? "Өтініш ХҚКО-да тіркелді." : "Өтініш тіркелді.",
      number(incomingNumber).trim(),
      product === undefined ? "" : `Берілді: ${paper(product)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  "intake-refused": ({ ground, deficiencies }, names) =>
    `Өтінішті қабылдаудан бас тартылды. Негізі: ${names.ground(ground)}. ` +
    `Кемшіліктер: ${names.items(deficiencies.map(({ item }) => item))}.`,
  "signed-in": "Оператор ақпараттық жүйеге кірді.",
  "data-entered": "Өтініш деректері ақпараттық жүйеге енгізілді.",
  notified: ({ product }, { paper }) =>
    product === undefined
      ? "Өтініш берушіге хабарлама жіберілді."
      : `Өтініш берушіге хабарлама жіберілді: ${paper(product)}.`,
  identified: ({ who: person, document, cameAt }, { moment }) =>
    [
      person === undefined || document === undefined
        ? "Тұлға тізілім деректері бойынша анықталды."
        : `Келген адамның жеке басы тексерілді: ${who[person]}, көрсеткен құжаты – ${shown[document]}.`,
      cameAt === undefined ? "" : `Келген уақыты: ${moment(cameAt)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  "turned-away": ({ ground }, names) => `Сұрау салу қабылданбады. Негізі: ${names.ground(ground)}.`,
  "consent-given": ({ form }, names) =>
    form === undefined
      ? "Дербес деректерді пайдалануға келісім алынды."
      : `Дербес деректерді пайдалануға жазбаша келісім алынды: ${sheet(form, names)}.`,
  "consent-waived": ({ act, clause }) => `Келісім талап етілмейді: ${act}, ${clause}.`,
  "register-queried": ({ register: id, found, messageId }) =>
    `Тізілімнен сұралды: ${register[id]}. Жауабы: ${found ? "дерек бар" : "дерек жоқ"}. Хабардың нөмірі: ${messageId}.`,
  "register-not-needed": ({ register: id }) => `Тізілімнен сұрау қажет болмады: ${register[id]}.`,
  scanned: (event, { items }) =>
    "barcode" in event
      ? `Топтаманың штрих-коды сканерленді: ${event.barcode}.`
      : `Құжаттар сканерленді: ${items(event.documents.map(({ kind }) => kind))}.`,
  "request-signed": "Сұрау салуға оператордың ЭЦҚ-сы қойылды.",
  forwarded: ({ via }) => `Құжаттар келесі мекемеге жіберілді${by(via)}.`,
  "handed-over": ({ courier, receivedBy }, names) =>
    [
      courier === undefined
        ? "Құжаттар келесі қызметкерге берілді."
        : `Құжаттар курьерге берілді: ${names.person(courier)}.`,
      receivedBy === undefined ? "" : `Курьердің қолхаты: ${sheet(receivedBy, names)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  "delivered-to-centre": ({ via }) => `Нәтиже ХҚКО-ға жіберілді${by(via)}.`,
  "result-received": "ХҚКО нәтижені қабылдап алды.",
  stored: "Алынбаған нәтиже сақтауға қойылды.",
  "returned-to-provider": ({ via }) => `Сақтау мерзімі өткен нәтиже мекемеге қайтарылды${by(via)}.`,
  "requested-again": "Өтініш беруші келгендіктен, нәтиже мекемеден қайта сұралды.",
  "sent-again": ({ via }) => `Нәтиже ХҚКО-ға қайта жіберілді${by(via)}.`,
  "executor-appointed": ({ executor }, { person }) => `Жауапты орындаушы тағайындалды: ${person(executor)}.`,
  examined: "Құжаттар қаралды.",
  "blank-requested": ({ department }, { office }) => `Қатаң есептіліктегі бланк сұралды: ${office(department)}.`,
  "blank-issued": ({ number: blank }) => `Қатаң есептіліктегі бланк берілді: № ${blank}.`,
  "blank-received": ({ number: blank, entry }, names) =>
    `Бланк алынды: № ${blank}. Бланкілерді есепке алу кітабындағы жазба: ${sheet(entry, names)}.`,
  drafted: ({ document }, { paper }) => `Құжат дайындалды: ${paper(document.product)}.`,
  "refusal-proposed": ({ ground, document, product }, names) =>
    document === undefined
      ? `Қызмет көрсетуден бас тартылды. Негізі: ${names.ground(ground)}.` +
        (product === undefined ? "" : ` Хабар: ${names.paper(product)}.`)
      : `Бас тартудың жобасы дайындалды: ${names.paper(document.product)}. Негізі: ${names.ground(ground)}.`,
  queued: ({ queueNumber }) => `Бала кезекке қойылды.${number(queueNumber)}`,
  countersigned: ({ document, byHand }, names) =>
    `Басшының орынбасары қол қойды: ${names.paper(document.product)} (${signature(byHand, names)}).`,
  signed: ({ document, byHand }, names) =>
    `Құжатқа қол қойылды: ${names.paper(document.product)} (${signature(byHand, names)}).`,
  issued: ({ outcome, form, receipt, to, receivedBy, cameAt }, names) =>
    [
      `${outcome === "result" ? "Нәтиже" : "Дәлелді бас тарту"} ${form === "paper" ? "қағаз түрінде берілді" : "жеке кабинетке жіберілді"}.`,
      to === undefined ? "" : `Алған адам: ${who[to]}.`,
      receipt === undefined ? "" : `Көрсетілген қолхаттың нөмірі: ${receipt}.`,
      cameAt === undefined ? "" : `Келген уақыты: ${names.moment(cameAt)}.`,
      receivedBy === undefined ? "" : `Алушының қолхаты: ${sheet(receivedBy, names)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  withdrawn: ({ byHand }, names) =>
    byHand === undefined
      ? "Өтініш берушінің өзі өтінішін қайтарып алды."
      : `Өтініш берушінің жазбаша өтінімі бойынша өтініш қайтарып алынды: ${sheet(byHand, names)}.`,
  "returned-to-executor": "Құжат қайта дайындауға орындаушыға қайтарылды.",
  "correction-asked": ({ items: ids }, { items }) =>
    ids.length === 0
      ? "Өтініш берушіден мәліметтерді түзету сұралды."
      : `Өтініш берушіден мына мәліметтерді түзету сұралды: ${items(ids)}.`,
  "mistake-corrected": "Бұрынғы жазбадағы қате түзетілді.",
  claimed: "Қызметкер істі өз қолына алды.",
  released: "Қызметкер істі босатты.",
  "executor-replaced": ({ executor }, { person }) => `Жауапты орындаушы ауыстырылды: ${person(executor)}.`,
  paused: ({ ground }, names) => `Мерзім тоқтата тұрылды. Негізі: ${names.ground(ground)}.`,
  resumed: "Мерзім жалғастырылды.",
  "deadline-neared": ({ of, due }, { deadline, moment }) =>
    `Мерзім жақындады: ${deadline(of)}. Соңғы мерзім: ${moment(due)}.`,
  "deadline-passed": ({ of, due }, { deadline, moment }) =>
    `Мерзім өтіп кетті: ${deadline(of)}. Соңғы мерзім болған: ${moment(due)}.`,
  "keeping-ended": ({ due }, { moment }) => `Алынбаған нәтижені сақтау мерзімі бітті: ${moment(due)}.`,
  "calendar-changed": ({ calendar, was, becomes, kept }, { deadline, moment }) =>
    [
      `Жұмыс күнтізбесі өзгерді (${calendar}).`,
      kept === undefined || kept.length === 0
        ? ""
        : `Бұрынғы мерзім сақталды: ${kept.map(({ of, due }) => `${deadline(of)} – ${moment(due)}`).join("; ")}.`,
      was === undefined || was === becomes ? "" : `Бұрынғы бақыланатын сәт: ${moment(was)}.`,
      becomes === undefined || was === becomes ? "" : `Енді: ${moment(becomes)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  "signature-confirmed": "Өтініштегі қолтаңба тексеріліп, расталды. Түскен уақыты сақталды.",
  "signature-disproved": ({ reason }, { flaw }) => `Өтініштегі қолтаңба жарамсыз болып шықты. ${flaw(reason)}`,
};

export const applicantEventsKk: ApplicantEvents = {
  filed: ({ channel }) => filed[channel],
  "completeness-confirmed": "Құжаттарыңыздың толық екені расталды.",
  "receipt-given": ({ incomingNumber }) => `Құжаттардың қабылданғаны туралы қолхат берілді.${number(incomingNumber)}`,
  registered: ({ place, product, incomingNumber }) =>
    `${place === "centre" ? "ХҚКО" : "Мекеме"} өтінішті қабылдап, тіркеді` +
    `${product === undefined ? "" : " және қолхат берді"}.${number(incomingNumber)}`,
  "intake-refused": "Мекеме өтінішті қабылдаудан бас тартты.",
  "signed-in": null,
  "data-entered": null,
  notified: "Сізге хабарлама жіберілді.",
  identified: ({ who: person }) =>
    person === undefined ? "Деректеріңіз тізілім бойынша тексерілді." : "Келген адамның жеке басы тексерілді.",
  "turned-away": "Сұрау салуыңыз қабылданбады.",
  "consent-given": "Дербес деректерді пайдалануға келісім алынды.",
  "consent-waived": "Заң бойынша келісім талап етілмейді.",
  "register-queried": ({ found }) =>
    found ? "Мемлекеттік тізілімнен деректер алынды." : "Мемлекеттік тізілімде дерек болмай шықты.",
  "register-not-needed": "Мемлекеттік тізілімнен сұрау қажет болмады.",
  scanned: (event) =>
    "barcode" in event ? "Құжаттар топтамасының штрих-коды тексерілді." : "Құжаттарыңыз сканерленді.",
  "request-signed": "Сұрау салуға оператордың ЭЦҚ-сы қойылды.",
  forwarded: "Құжаттар келесі мекемеге жіберілді.",
  "handed-over": "Құжаттар келесі қызметкерге берілді.",
  "delivered-to-centre": "Нәтиже ХҚКО-ға жіберілді.",
  "result-received": "ХҚКО нәтижені қабылдап алды.",
  stored: "Алынбаған нәтиже сақтауға қойылды.",
  "returned-to-provider": "Сақтау мерзімі өткен нәтиже мекемеге қайтарылды.",
  "requested-again": "Нәтиже мекемеден қайта сұралды.",
  "sent-again": "Нәтиже ХҚКО-ға қайта жіберілді.",
  "executor-appointed": "Басшы жауапты орындаушыны тағайындады.",
  examined: "Құжаттарыңыз қаралды.",
  "blank-requested": "Білім бөлімінен қатаң есептіліктегі бланк сұралды.",
  "blank-issued": "Білім бөлімі бланк берді.",
  "blank-received": "Мекеме бланкті алды.",
  drafted: "Орындаушы нәтиженің жобасын дайындады.",
  "refusal-proposed": ({ document }) =>
    document === undefined ? "Қызмет көрсетуден бас тартылды." : "Орындаушы бас тартудың жобасын дайындады.",
  queued: ({ queueNumber }) => `Балаңыз кезекке қойылды.${number(queueNumber)}`,
  countersigned: "Басшының орынбасары қол қойды.",
  signed: "Құжатқа қол қойылды.",
  issued: ({ outcome, form }) =>
    outcome === "result"
      ? form === "paper"
        ? "Нәтиже қолыңызға берілді."
        : "Нәтиже жеке кабинетіңізге жіберілді."
      : "Дәлелді бас тарту берілді.",
  withdrawn: "Өтініш қайтарып алынды.",
  "returned-to-executor": "Құжат қайта дайындауға жіберілді.",
  "correction-asked": ({ items: ids }, { items }) =>
    ids.length === 0
      ? "Мекеме өтініштегі мәліметтерді түзетуді сұрады."
      : `Мекеме мына мәліметтерді түзетуді сұрады: ${items(ids)}.`,
  "mistake-corrected": "Мекеме бұрынғы жазбадағы қатені түзетті.",
  claimed: null,
  released: null,
  "executor-replaced": "Жауапты орындаушы ауыстырылды.",
  paused: ({ ground }, names) => `Мерзім тоқтата тұрылды. Негізі: ${names.ground(ground)}.`,
  resumed: "Мерзім жалғастырылды.",
  "deadline-neared": null,
  "deadline-passed": ({ of, due }, { deadline, moment }) =>
    `Мекеме мерзімді өткізіп алды: ${deadline(of)}. Соңғы мерзім болған: ${moment(due)}.`,
  "keeping-ended": "Нәтижені сақтау мерзімі бітті.",
  "calendar-changed": "Жұмыс күнтізбесі өзгергендіктен, мерзімдер қайта есептелді.",
  "signature-confirmed": "Қолтаңбаңыз тексеріліп, расталды. Өтініш берілген уақыт сақталды.",
  "signature-disproved": ({ reason }, { flaw }) => `Қолтаңбаңыз жарамсыз болып шықты. ${flaw(reason)}`,
};
