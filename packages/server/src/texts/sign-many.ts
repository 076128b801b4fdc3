/** Texts of signing several documents in one go. */
import type { Dictionary } from "./dictionary.ts";

interface SignManyTexts {
  readonly title: string;
  readonly lead: string;
  /** @param most - how many are signed in one go */
  readonly cutAt: (most: number) => string;
  readonly nothingReady: string;
  readonly notReady: string;
  readonly oneByOne: string;
  readonly oneByOneText: string;
  readonly resultTitle: string;
  readonly signedOf: (signed: number, all: number) => string;
  readonly outcomes: Readonly<Record<"signed" | "stale" | "rejected" | "busy" | "unknown", string>>;
  readonly unknownCase: (caseId: string) => string;
  readonly notYours: string;
  readonly otherDocument: string;
  readonly unknown: string;
  /** Before the button that sends them: signatures that couldn't be kept, or may not have been. */
  readonly signaturesKept: string;
  readonly sendAgain: string;
  readonly again: string;
  /** In the worklist: the box beside a case, and the button below them. */
  readonly choose: (title: string) => string;
  readonly signChosen: string;
}

export const signMany = {
  kk: {
    title: "Бірнеше құжатқа бірден қол қою",
    lead: "Әр құжатты ашып оқып шығыңыз. Бір рет кілт таңдап, құпиясөзін бір рет енгізсеңіз, бәріне қол қойылады.",
    cutAt: (most) => `Бір жолы ең көбі ${most} құжатқа қол қойылады. Қалғандары істер тізімінде тұр.`,
    nothingReady: "Таңдалған істердің арасында сіздің қолыңызды күтіп тұрған құжат жоқ.",
    notReady: "Бұл істердің құжаттарына қол қойылмайды",
    oneByOne: "Файл арқылы қол қою",
    oneByOneText:
      "Файл арқылы құжаттарға бір-бірлеп қол қойылады: тізімдегі істі ашып, «Файл арқылы қол қою» бөлімін пайдаланыңыз.",
    resultTitle: "Қол қоюдың қорытындысы",
    signedOf: (signed, all) => `Барлығы ${all} құжат, қол қойылғаны – ${signed}.`,
    outcomes: {
      signed: "Қол қойылды",
      stale: "Іс өзгерген, қол қойылмады",
      rejected: "Қабылданбады",
      busy: "Әзірге қол қойылмады",
      unknown: "Белгісіз",
    },
    unknownCase: (caseId) => `Іс ${caseId}`,
    notYours: "Мұндай іс жоқ немесе ол сіздің мекемеңіздің ісі емес.",
    otherDocument: "Сіз оқыған нәтиже жобасы кейін өзгертілген. Істі ашып, жаңа жобаны оқыңыз.",
    unknown:
      "Жүйеде ақау болды, сондықтан қолтаңбаның сақталғаны не сақталмағаны белгісіз. Істі ашып қараңыз немесе қайта қол қойыңыз: құжатқа екі рет қол қойылмайды.",
    signaturesKept:
      "«Әзірге қол қойылмады» не «Белгісіз» деп белгіленген құжаттардың қолтаңбалары осы бетте тұр: бетті жаппай, сәл күтіңіз де, оларды қайта жіберіңіз. Бұл үшін кілт керек емес; бір құжатқа екі рет қол қойылмайды.",
    sendAgain: "Сол қолтаңбаларды қайта жіберу",
    again: "«Қабылданбады» не «Белгісіз» деп белгіленгендеріне қайта қол қою",
    choose: (title) => `Бірге қол қою үшін таңдау: ${title}`,
    signChosen: "Таңдалғандарына бірден қол қою",
  },
  ru: {
    title: "Подписать несколько документов сразу",
    lead: "Раскройте и прочтите каждый документ. Ключ выбирается и пароль вводится один раз – подписаны будут все.",
    cutAt: (most) => `За один раз подписывают не больше ${most} документов. Остальные остались в списке дел.`,
    nothingReady: "Среди выбранных дел нет документов, которые ждут вашей подписи.",
    notReady: "Документы этих дел не подписываются",
    oneByOne: "Подписать через файл",
    oneByOneText:
      "Через файл документы подписывают по одному: откройте дело из списка и воспользуйтесь разделом «Подписать через файл».",
    resultTitle: "Итог подписания",
    signedOf: (signed, all) => `Подписано документов: ${signed} из ${all}.`,
    outcomes: {
      signed: "Подписано",
      stale: "Дело изменилось, не подписано",
      rejected: "Не принято",
      busy: "Пока не подписано",
      unknown: "Неизвестно",
    },
    unknownCase: (caseId) => `Дело ${caseId}`,
    notYours: "Такого дела нет, или это дело не вашего учреждения.",
    otherDocument: "Проект результата, который вы читали, с тех пор изменён. Откройте дело и прочтите новый.",
    unknown:
      "В системе произошёл сбой, и неизвестно, сохранена ли подпись. Откройте дело или подпишите ещё раз: дважды документ не подписывается.",
    signaturesKept:
      "Подписи документов с пометкой «Пока не подписано» или «Неизвестно» остались на этой странице: не закрывайте её, немного подождите и отправьте их ещё раз. Ключ для этого не нужен; дважды документ не подписывается.",
    sendAgain: "Отправить эти подписи ещё раз",
    again: "Подписать ещё раз те, что с пометкой «Не принято» или «Неизвестно»",
    choose: (title) => `Выбрать, чтобы подписать вместе: ${title}`,
    signChosen: "Подписать выбранные сразу",
  },
  en: {
    title: "Sign several documents at once",
    lead: "Unfold and read each document. You choose your key and type its password once, and all of them are signed.",
    cutAt: (most) => `At most ${most} documents are signed at once. The others are still in the list of cases.`,
    nothingReady: "None of the chosen cases has a document that waits for your signature.",
    notReady: "The documents of these cases will not be signed",
    oneByOne: "Sign by file",
    oneByOneText:
      "By file documents are signed one by one: open a case of the list and use its section “Sign by file”.",
    resultTitle: "What was signed",
    signedOf: (signed, all) => `Documents signed: ${signed} of ${all}.`,
    outcomes: {
      signed: "Signed",
      stale: "The case has changed, not signed",
      rejected: "Not accepted",
      busy: "Not signed yet",
      unknown: "Not known",
    },
    unknownCase: (caseId) => `Case ${caseId}`,
    notYours: "There is no such case, or it is not one of your office.",
    otherDocument: "The draft result that you read has been changed since. Open the case and read the new one.",
    unknown:
      "The system failed, and it is not known whether the signature is kept. Open the case, or sign again: a document is never signed twice.",
    signaturesKept:
      "The signatures of documents marked “Not signed yet” or “Not known” are still on this page: keep it open, wait a little and send them again. You do not need your key for that; no document is signed twice.",
    sendAgain: "Send these signatures again",
    again: "Sign those marked “Not accepted” or “Not known” again",
    choose: (title) => `Choose to sign together: ${title}`,
    signChosen: "Sign the chosen ones at once",
  },
} satisfies Dictionary<SignManyTexts>;
