import type { Dictionary } from "./dictionary.ts";

/** Texts of entering paper applications at a counter: a chancellery's, or a one-stop centre's. */
export interface FilingCounterTexts {
  readonly whichService: string;
  readonly whichServiceLead: string;
  readonly noService: string;
  readonly counter: (office: string) => string;
  readonly steps: Readonly<Record<"chancellery" | "centre", readonly string[]>>;
  readonly ofColleagues: string;
  readonly ofColleaguesLead: string;
  /** @param day - in words */
  readonly begunBy: (name: string, day: string) => string;
  readonly takeOver: string;
  readonly inUseTitle: string;
  readonly inUse: string;
  readonly toCounter: string;
  readonly handedOver: string;
  readonly handedOverHint: string;
  readonly saveAndCheck: string;
  readonly onPaperOnly: string;
  readonly noOffice: string;
}

export const filingCounter = {
  kk: {
    whichService: "Өтініш қай қызметке берілген?",
    whichServiceLead: "Осы терезеде өтініші қабылданатын қызметтер.",
    noService: "Бүгін осы терезеде өтініші қабылданатын қызмет жоқ.",
    counter: (office) => `Терезе: ${office}`,
    steps: {
      chancellery: [
        "Өтініш пен құжаттардағы мәліметтерді енгізесіз.",
        "Қол қойылған өтініштің сканын тіркейсіз. Қалған құжаттарды сканерлейсіз немесе қағаз күйінде алғаныңызды белгілейсіз.",
        "Тексеріп, өтінішті жібересіз. ЭЦҚ керек емес: өтініш берушінің қолы қағазда тұр.",
      ],
      centre: [
        "Өтініш пен құжаттардағы мәліметтерді енгізіп, қызметті қай мекеме көрсететінін таңдайсыз.",
        "Қол қойылған өтініштің сканын тіркейсіз. Қалған құжаттарды сканерлейсіз немесе қағаз күйінде алғаныңызды белгілейсіз.",
        "Тексеріп, өтінішті жібересіз. Одан кейін істің бетінде регламентте көзделген әрекеттерді орындайсыз: құжаттарды тексересіз, тіркелімге сұрау саласыз, қолхат бересіз.",
      ],
    },
    ofColleagues: "Осы терезедегі әріптестеріңіздің аяқталмаған нобайлары",
    ofColleaguesLead:
      "Нобайды жарты сағат бойы ешкім өзгертпесе немесе оны бастаған адам бұл терезеде енді істемесе, жұмысты өзіңіз жалғастыра аласыз.",
    begunBy: (name, day) => `${name}, ${day} басталған`,
    takeOver: "Нобайды өзіме алу",
    inUseTitle: "Нобайды қазір алуға болмайды",
    inUse: "Нобай жаңа ғана өзгертілді немесе оны басқа әріптесіңіз алып қойды. Жарты сағаттан кейін қайталап көріңіз.",
    toCounter: "Нобайлар тізіміне оралу",
    handedOver: "Қағаз күйінде алынған құжаттар",
    handedOverHint: "Сканы тіркелмеген, бірақ өтініш беруші қолыңызға тапсырған құжаттарды белгілеңіз.",
    saveAndCheck: "Сақтап, тексеруге өту",
    onPaperOnly: "қағаз күйінде алынды, сканы жоқ",
    noOffice: "Бұл қызметті көрсететін мекеме жүйеге енгізілмеген. Әкімшіге хабарласыңыз.",
  },
  ru: {
    whichService: "На какую услугу подано заявление?",
    whichServiceLead: "Услуги, заявления на которые принимают за этим окном.",
    noService: "Сегодня за этим окном не принимают заявлений ни на одну услугу.",
    counter: (office) => `Окно: ${office}`,
    steps: {
      chancellery: [
        "Вы вносите сведения из заявления и документов.",
        "Прикладываете скан подписанного заявления. Остальные документы сканируете или отмечаете, что приняли их на бумаге.",
        "Проверяете и отправляете. ЭЦП не нужна: подпись заявителя стоит на бумаге.",
      ],
      centre: [
        "Вы вносите сведения из заявления и документов и выбираете учреждение, которое окажет услугу.",
        "Прикладываете скан подписанного заявления. Остальные документы сканируете или отмечаете, что приняли их на бумаге.",
        "Проверяете и отправляете. Дальше на странице дела выполняете то, что велит регламент: проверяете документы, запрашиваете регистр, выдаёте расписку.",
      ],
    },
    ofColleagues: "Незаконченные черновики коллег за этим окном",
    ofColleaguesLead:
      "Если черновик полчаса никто не менял или начавший его больше не работает за этим окном, продолжить можете вы.",
    begunBy: (name, day) => `${name}, начат ${day}`,
    takeOver: "Взять черновик себе",
    inUseTitle: "Сейчас взять черновик нельзя",
    inUse: "Черновик только что меняли, или его уже взял другой коллега. Попробуйте через полчаса.",
    toCounter: "Вернуться к черновикам",
    handedOver: "Документы, принятые на бумаге",
    handedOverHint: "Отметьте документы, которые заявитель передал вам, а скана к ним нет.",
    saveAndCheck: "Сохранить и перейти к проверке",
    onPaperOnly: "принят на бумаге, без скана",
    noOffice: "В системе нет учреждения, которое оказывает эту услугу. Обратитесь к администратору.",
  },
  en: {
    whichService: "Which service is applied for?",
    whichServiceLead: "Services for which this counter takes applications.",
    noService: "Today this counter takes applications for no service.",
    counter: (office) => `Counter: ${office}`,
    steps: {
      chancellery: [
        "You enter what the application and the documents say.",
        "You attach a scan of the signed application. The other documents you scan, or you mark that you took them on paper.",
        "You check and file it. No electronic signature is needed: the applicant signed on paper.",
      ],
      centre: [
        "You enter what the application and the documents say, and choose the office that delivers the service.",
        "You attach a scan of the signed application. The other documents you scan, or you mark that you took them on paper.",
        "You check and file it. Then, on the case's page, you do what the regulation asks for: check the documents, query a register, give the receipt.",
      ],
    },
    ofColleagues: "Colleagues' unfinished drafts at this counter",
    ofColleaguesLead:
      "When nobody has changed a draft for half an hour, or whoever began it no longer works at this counter, you may go on with it.",
    begunBy: (name, day) => `${name}, begun on ${day}`,
    takeOver: "Take the draft over",
    inUseTitle: "The draft can't be taken over now",
    inUse: "The draft was changed just now, or another colleague has taken it. Try again in half an hour.",
    toCounter: "Back to the drafts",
    handedOver: "Documents taken on paper",
    handedOverHint: "Mark the documents that the applicant handed you and that have no scan.",
    saveAndCheck: "Save and go on to the check",
    onPaperOnly: "taken on paper, not scanned",
    noOffice: "The system knows no office that delivers this service. Ask the administrator.",
  },
} satisfies Dictionary<FilingCounterTexts>;
