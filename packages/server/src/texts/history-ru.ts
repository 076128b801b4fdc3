/** Russian words of every type of event. */
import type { HandSignature, Identification, WayOfTransfer } from "@reglament/engine";
import type { ApplicantEvents, EventNames, OfficialEvents } from "./history.ts";
import { actKinds } from "./workplace-acts-kinds.ts";

const filed = {
  portal: "Заявление подано через портал.",
  centre: "Заявление подано через ЦОН.",
  chancellery: "Заявление подано в канцелярию на бумаге.",
};
const who: Readonly<Record<Identification["who"], string>> = {
  applicant: "заявитель",
  representative: "представитель",
};
const shown: Readonly<Record<Identification["document"], string>> = {
  "identity-card": "удостоверение личности",
  passport: "паспорт",
  "birth-certificate": "свидетельство о рождении",
  "power-of-attorney": "доверенность",
};
const { registers: register } = actKinds.ru;
const ways: Readonly<Record<WayOfTransfer, string>> = {
  courier: "курьером",
  "authorised-link": "иной уполномоченной связью",
  gateway: "через шлюз «электронного правительства»",
};
const by = (via: WayOfTransfer | undefined) => (via === undefined ? "" : ` (${ways[via]})`);
const sheet = (hand: HandSignature, { moment }: EventNames) =>
  `лист № ${hand.sheet}, подписан: ${moment(hand.signedAt)}`;
const signature = (byHand: HandSignature | undefined, names: EventNames) =>
  byHand === undefined ? "ЭЦП" : `от руки, ${sheet(byHand, names)}`;
const number = (given: string | undefined) => (given === undefined ? "" : ` Номер: ${given}.`);

export const officialEventsRu: OfficialEvents = {
  filed: ({ channel, undetermined }) =>
    undetermined === true
      ? `${filed[channel]} Проверить подпись сразу не удалось, заявление ждёт её проверки.`
      : filed[channel],
  "completeness-confirmed": "Полнота пакета документов подтверждена.",
  "receipt-given": ({ product, incomingNumber }, { paper }) => `Выдано: ${paper(product)}.${number(incomingNumber)}`,
  registered: ({ place, product, incomingNumber }, { paper }) =>
    [
      place === "centre" ? "Заявление зарегистрировано в ЦОНе." : "Заявление зарегистрировано.",
      number(incomingNumber).trim(),
      product === undefined ? "" : `Выдано: ${paper(product)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  "intake-refused": ({ ground, deficiencies }, names) =>
    `В приёме заявления отказано. Основание: ${names.ground(ground)}. ` +
    `Недостатки: ${names.items(deficiencies.map(({ item }) => item))}.`,
  "signed-in": "Оператор вошёл в информационную систему.",
  "data-entered": "Данные заявления внесены в информационную систему.",
  notified: ({ product }, { paper }) =>
    product === undefined ? "Заявителю направлено сообщение." : `Заявителю направлено сообщение: ${paper(product)}.`,
  identified: ({ who: person, document, cameAt }, { moment }) =>
    [
      person === undefined || document === undefined
        ? "Личность установлена по данным реестра."
        : `Личность пришедшего проверена: ${who[person]}, предъявленный документ – ${shown[document]}.`,
      cameAt === undefined ? "" : `Время прихода: ${moment(cameAt)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  "turned-away": ({ ground }, names) => `Запрос не принят. Основание: ${names.ground(ground)}.`,
  "consent-given": ({ form }, names) =>
    form === undefined
      ? "Получено согласие на использование персональных данных."
      : `Получено письменное согласие на использование персональных данных: ${sheet(form, names)}.`,
  "consent-waived": ({ act, clause }) => `Согласие не требуется: ${act}, ${clause}.`,
  "register-queried": ({ register: id, found, messageId }) =>
    `Запрошено: ${register[id]}. Ответ: ${found ? "данные есть" : "данных нет"}. Номер сообщения: ${messageId}.`,
  "register-not-needed": ({ register: id }) => `Запрос не понадобился: ${register[id]}.`,
  scanned: (event, { items }) =>
    "barcode" in event
      ? `Отсканирован штрих-код пакета: ${event.barcode}.`
      : `Отсканированы документы: ${items(event.documents.map(({ kind }) => kind))}.`,
  "request-signed": "Запрос удостоверен ЭЦП оператора.",
  forwarded: ({ via }) => `Документы направлены в следующее учреждение${by(via)}.`,
  "handed-over": ({ courier, receivedBy }, names) =>
    [
      courier === undefined
        ? "Документы переданы следующему сотруднику."
        : `Документы переданы курьеру: ${names.person(courier)}.`,
      receivedBy === undefined ? "" : `Расписка курьера: ${sheet(receivedBy, names)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  "delivered-to-centre": ({ via }) => `Результат отправлен в ЦОН${by(via)}.`,
  "result-received": "ЦОН принял результат.",
  stored: "Невостребованный результат оставлен на хранение.",
  "returned-to-provider": ({ via }) => `Результат, срок хранения которого истёк, возвращён в учреждение${by(via)}.`,
  "requested-again": "Заявитель обратился: результат снова запрошен у учреждения.",
  "sent-again": ({ via }) => `Результат снова отправлен в ЦОН${by(via)}.`,
  "executor-appointed": ({ executor }, { person }) => `Назначен ответственный исполнитель: ${person(executor)}.`,
  examined: "Документы рассмотрены.",
  "blank-requested": ({ department }, { office }) => `Запрошен бланк строгой отчётности: ${office(department)}.`,
  "blank-issued": ({ number: blank }) => `Выдан бланк строгой отчётности: № ${blank}.`,
  "blank-received": ({ number: blank, entry }, names) =>
    `Бланк получен: № ${blank}. Запись в книге учёта бланков: ${sheet(entry, names)}.`,
  drafted: ({ document }, { paper }) => `Подготовлен документ: ${paper(document.product)}.`,
  "refusal-proposed": ({ ground, document, product }, names) =>
    document === undefined
      ? `В оказании услуги отказано. Основание: ${names.ground(ground)}.` +
        (product === undefined ? "" : ` Сообщение: ${names.paper(product)}.`)
      : `Подготовлен проект отказа: ${names.paper(document.product)}. Основание: ${names.ground(ground)}.`,
  queued: ({ queueNumber }) => `Ребёнок поставлен на очередь.${number(queueNumber)}`,
  countersigned: ({ document, byHand }, names) =>
    `Подписал заместитель руководителя: ${names.paper(document.product)} (${signature(byHand, names)}).`,
  signed: ({ document, byHand }, names) =>
    `Документ подписан: ${names.paper(document.product)} (${signature(byHand, names)}).`,
  issued: ({ outcome, form, receipt, to, receivedBy, cameAt }, names) =>
    [
      `${outcome === "result" ? "Результат" : "Мотивированный отказ"} ${form === "paper" ? "выдан на бумаге" : "направлен в личный кабинет"}.`,
      to === undefined ? "" : `Получатель: ${who[to]}.`,
      receipt === undefined ? "" : `Номер предъявленной расписки: ${receipt}.`,
      cameAt === undefined ? "" : `Время прихода: ${names.moment(cameAt)}.`,
      receivedBy === undefined ? "" : `Расписка получателя: ${sheet(receivedBy, names)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  withdrawn: ({ byHand }, names) =>
    byHand === undefined
      ? "Заявитель сам отозвал заявление."
      : `Заявление отозвано по письменной просьбе заявителя: ${sheet(byHand, names)}.`,
  "returned-to-executor": "Документ возвращён исполнителю на доработку.",
  "correction-asked": ({ items: ids }, { items }) =>
    ids.length === 0
      ? "Заявителя попросили исправить сведения."
      : `Заявителя попросили исправить сведения: ${items(ids)}.`,
  "mistake-corrected": "Исправлена ошибка в прежней записи.",
  claimed: "Сотрудник взял дело в работу.",
  released: "Сотрудник освободил дело.",
  "executor-replaced": ({ executor }, { person }) => `Ответственный исполнитель заменён: ${person(executor)}.`,
  paused: ({ ground }, names) => `Срок приостановлен. Основание: ${names.ground(ground)}.`,
  resumed: "Срок возобновлён.",
  "deadline-neared": ({ of, due }, { deadline, moment }) =>
    `Срок скоро истечёт: ${deadline(of)}. Крайний срок: ${moment(due)}.`,
  "deadline-passed": ({ of, due }, { deadline, moment }) =>
    `Срок истёк: ${deadline(of)}. Крайний срок был: ${moment(due)}.`,
  "keeping-ended": ({ due }, { moment }) => `Срок хранения невостребованного результата истёк: ${moment(due)}.`,
  "calendar-changed": ({ calendar, was, becomes, kept }, { deadline, moment }) =>
    [
      `Рабочий календарь изменился (${calendar}).`,
      kept === undefined || kept.length === 0
        ? ""
        : `Прежний срок сохранён: ${kept.map(({ of, due }) => `${deadline(of)} – ${moment(due)}`).join("; ")}.`,
      was === undefined || was === becomes ? "" : `Ближайший отслеживаемый момент был: ${moment(was)}.`,
      becomes === undefined || was === becomes ? "" : `Теперь: ${moment(becomes)}.`,
    ]
      .filter(Boolean)
      .join(" "),
  "signature-confirmed": "Подпись на заявлении проверена и подтверждена. Время поступления сохранено.",
  "signature-disproved": ({ reason }, { flaw }) => `Подпись на заявлении оказалась недействительной. ${flaw(reason)}`,
};

export const applicantEventsRu: ApplicantEvents = {
  filed: ({ channel }) => filed[channel],
  "completeness-confirmed": "Подтверждено, что ваши документы представлены полностью.",
  "receipt-given": ({ incomingNumber }) => `Выдана расписка о приёме документов.${number(incomingNumber)}`,
  registered: ({ place, product, incomingNumber }) =>
    `${place === "centre" ? "ЦОН принял и зарегистрировал" : "Учреждение приняло и зарегистрировало"} заявление` +
    `${product === undefined ? "" : ", расписка выдана"}.${number(incomingNumber)}`,
  "intake-refused": "Учреждение отказало в приёме заявления.",
  "signed-in": null,
  "data-entered": null,
  notified: "Вам направлено сообщение.",
  identified: ({ who: person }) =>
    person === undefined ? "Ваши данные проверены по реестру." : "Личность пришедшего проверена.",
  "turned-away": "Ваш запрос не принят.",
  "consent-given": "Получено согласие на использование персональных данных.",
  "consent-waived": "Согласие по закону не требуется.",
  "register-queried": ({ found }) =>
    found ? "Получены данные из государственного реестра." : "В государственном реестре данных не оказалось.",
  "register-not-needed": "Запрос в государственный реестр не понадобился.",
  scanned: (event) => ("barcode" in event ? "Проверен штрих-код пакета документов." : "Ваши документы отсканированы."),
  "request-signed": "Запрос удостоверен ЭЦП оператора.",
  forwarded: "Документы направлены в следующее учреждение.",
  "handed-over": "Документы переданы следующему сотруднику.",
  "delivered-to-centre": "Результат отправлен в ЦОН.",
  "result-received": "ЦОН принял результат.",
  stored: "Невостребованный результат оставлен на хранение.",
  "returned-to-provider": "Срок хранения истёк, результат возвращён в учреждение.",
  "requested-again": "Результат снова запрошен у учреждения.",
  "sent-again": "Результат снова отправлен в ЦОН.",
  "executor-appointed": "Руководитель назначил ответственного исполнителя.",
  examined: "Ваши документы рассмотрены.",
  "blank-requested": "У отдела образования запрошен бланк строгой отчётности.",
  "blank-issued": "Отдел образования выдал бланк.",
  "blank-received": "Учреждение получило бланк.",
  drafted: "Исполнитель подготовил проект результата.",
  "refusal-proposed": ({ document }) =>
    document === undefined ? "В оказании услуги отказано." : "Исполнитель подготовил проект отказа.",
  queued: ({ queueNumber }) => `Ваш ребёнок поставлен на очередь.${number(queueNumber)}`,
  countersigned: "Подписал заместитель руководителя.",
  signed: "Документ подписан.",
  issued: ({ outcome, form }) =>
    outcome === "result"
      ? form === "paper"
        ? "Результат выдан вам на руки."
        : "Результат направлен в личный кабинет."
      : "Выдан мотивированный отказ.",
  withdrawn: "Заявление отозвано.",
  "returned-to-executor": "Документ возвращён на доработку.",
  "correction-asked": ({ items: ids }, { items }) =>
    ids.length === 0
      ? "Учреждение попросило исправить сведения в заявлении."
      : `Учреждение попросило исправить сведения: ${items(ids)}.`,
  "mistake-corrected": "Учреждение исправило ошибку в прежней записи.",
  claimed: null,
  released: null,
  "executor-replaced": "Ответственный исполнитель заменён.",
  paused: ({ ground }, names) => `Срок приостановлен. Основание: ${names.ground(ground)}.`,
  resumed: "Срок возобновлён.",
  "deadline-neared": null,
  "deadline-passed": ({ of, due }, { deadline, moment }) =>
    `Учреждение пропустило срок: ${deadline(of)}. Крайний срок был: ${moment(due)}.`,
  "keeping-ended": "Срок хранения результата истёк.",
  "calendar-changed": "Рабочий календарь изменился, сроки пересчитаны.",
  "signature-confirmed": "Ваша подпись проверена и подтверждена. Время подачи сохранено.",
  "signature-disproved": ({ reason }, { flaw }) => `Ваша подпись оказалась недействительной. ${flaw(reason)}`,
};
