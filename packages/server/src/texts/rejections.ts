/** What a reader is told of a command that wasn't carried out: what is so, and what to do. */
import type { RejectionCode } from "@reglament/engine";
import type { Dictionary } from "./dictionary.ts";

export const rejectionTexts = {
  kk: {
    CASE_ENDED: "Іс аяқталған, сондықтан ол бойынша жаңа әрекет жасалмайды.",
    STEP_NOT_OPEN: "Іс қазір бұл әрекет жасалатын рәсімде емес. Бетті жаңартып, істің қай рәсімде тұрғанын қараңыз.",
    NOT_AUTHORISED: "Бұл әрекетті осы мекемедегі тиісті рөлі бар адам ғана жасай алады.",
    NOT_THE_EXECUTOR: "Бұл істің жауапты орындаушысы болып басқа адам тағайындалған.",
    EXECUTOR_NOT_OF_OFFICE:
      "Таңдалған адам бұл мекемеде орындаушы болып жұмыс істемейді. Тізімнен басқа адамды таңдаңыз.",
    SAME_PERSON: "Нәтижені дайындаған адам оған өзі қол қоя алмайды.",
    CHANNEL_NOT_OFFERED: "Регламентте бұл арна арқылы өтініш беру көзделмеген.",
    OUTSIDE_WINDOW: "Мұндай өтініштер бүгін қабылданбайды. Қабылдау кезеңі қызмет бетінде көрсетілген.",
    NOT_YET_IN_FORCE: "Бұл күні регламент әлі қолданысқа енгізілмеген.",
    EDITION_NOT_ON_RECORD:
      "Бұл күні күшінде болған редакцияның мәтіні жүйеде жоқ, сондықтан өтінішті қабылдау мүмкін емес.",
    REPEALED: "Регламенттің күші жойылған, сондықтан ол бойынша өтініш қабылданбайды.",
    EXCLUDED: "Бұл қызметтің регламенті қаулыдан алып тасталған, сондықтан өтініш қабылданбайды.",
    NOT_YET_OPEN: "Бұл арна арқылы өтініш қабылдау әлі ашылған жоқ.",
    END_UNKNOWN:
      "Регламенттің қазір күшінде екені не күші жойылғаны белгісіз. Әкімші тиісті актіні тіркегеннен кейін ғана өтініш қабылданады.",
    ANSWER_MISSING: "Міндетті жауаптардың бірі берілмеген. Нысанға оралып, оны толтырыңыз.",
    SIGNATURE_MISSING: "Портал арқылы берілген өтінішке ЭЦҚ қойылуы керек.",
    UNKNOWN_GROUND: "Регламентте бұл рәсім үшін мұндай бас тарту негізі жоқ.",
    GROUND_UNSOURCED: "Бұл негіз немесе ол сүйенетін талап расталмаған, сондықтан бас тартуға негіз бола алмайды.",
    GROUND_NOT_SHOWN: "Негіз дәлелденбеген: көрсетілген мәлімет берілген немесе құжаттың мерзімі өтпеген.",
    WRONG_DOCUMENT: "Бұл – әрекетке қатысы жоқ құжат. Бетті жаңартып, құжаттың соңғы нұсқасын ашыңыз.",
    TIME_RUNS_BACK: "Әрекет уақыты істегі соңғы оқиғадан бұрын. Бетті жаңартып, қайталап көріңіз.",
    STALE: "Осы уақытта істі басқа адам өзгертіп қойған. Бетті жаңартып, жаңа күйін қараңыз.",
  },
  ru: {
    CASE_ENDED: "Дело завершено, новых действий по нему не выполняют.",
    STEP_NOT_OPEN:
      "Дело сейчас не на той процедуре, где выполняется это действие. Обновите страницу и посмотрите, где находится дело.",
    NOT_AUTHORISED: "Это действие выполняет только тот, у кого есть нужная роль в этом учреждении.",
    NOT_THE_EXECUTOR: "Ответственным исполнителем этого дела назначен другой человек.",
    EXECUTOR_NOT_OF_OFFICE: "Выбранный человек не работает в этом учреждении исполнителем. Выберите другого из списка.",
    SAME_PERSON: "Тот, кто подготовил результат, сам его не подписывает.",
    CHANNEL_NOT_OFFERED: "Регламент не предусматривает подачу заявления по этому каналу.",
    OUTSIDE_WINDOW: "Такие заявления сегодня не принимаются. Период приёма указан на странице услуги.",
    NOT_YET_IN_FORCE: "В этот день регламент ещё не действовал.",
    EDITION_NOT_ON_RECORD:
      "Текста редакции, действовавшей в этот день, в системе нет, поэтому принять заявление нельзя.",
    REPEALED: "Регламент утратил силу, заявления по нему не принимаются.",
    EXCLUDED: "Регламент этой услуги исключён из постановления, заявления не принимаются.",
    NOT_YET_OPEN: "Приём заявлений через этот канал ещё не открыт.",
    END_UNKNOWN:
      "Неизвестно, действует ли ещё регламент. Заявления будут приниматься после того, как администратор внесёт сведения об акте.",
    ANSWER_MISSING: "Нет одного из обязательных ответов. Вернитесь к форме и заполните его.",
    SIGNATURE_MISSING: "Заявление через портал должно быть подписано ЭЦП.",
    UNKNOWN_GROUND: "Для этой процедуры регламент не знает такого основания отказа.",
    GROUND_UNSOURCED:
      "Это основание или требование, на которое оно опирается, не подтверждено, поэтому отказать по нему нельзя.",
    GROUND_NOT_SHOWN: "Основание не подтверждается: сведения были указаны, или срок действия документа не истёк.",
    WRONG_DOCUMENT:
      "Это не тот документ, к которому относится действие. Обновите страницу и откройте последнюю версию документа.",
    TIME_RUNS_BACK: "Время действия раньше последнего события дела. Обновите страницу и попробуйте ещё раз.",
    STALE: "Тем временем дело изменил кто-то другой. Обновите страницу и посмотрите его новое состояние.",
  },
  en: {
    CASE_ENDED: "The case has ended; nothing more is done on it.",
    STEP_NOT_OPEN: "The case is not at the step where this is done. Reload the page and see where the case stands.",
    NOT_AUTHORISED: "Only somebody with the right role in this office may do this.",
    NOT_THE_EXECUTOR: "Another person was appointed executor of this case.",
    EXECUTOR_NOT_OF_OFFICE:
      "The person chosen does not work in this office as an executor. Choose another one from the list.",
    SAME_PERSON: "Whoever prepared a result does not sign it.",
    CHANNEL_NOT_OFFERED: "The regulation does not offer this channel.",
    OUTSIDE_WINDOW: "Applications of this kind are not taken today. The service page says when they are.",
    NOT_YET_IN_FORCE: "The regulation was not yet in force on this day.",
    EDITION_NOT_ON_RECORD: "The wording in force on this day is not on record, so the application cannot be taken.",
    REPEALED: "The regulation is repealed; applications under it are not taken.",
    EXCLUDED: "The regulation of this service was taken out of its act; applications are not taken.",
    NOT_YET_OPEN: "Applications through this channel aren't taken yet.",
    END_UNKNOWN:
      "It is not known whether the regulation is still in force. Applications are taken once an administrator has recorded the act.",
    ANSWER_MISSING: "A required answer is missing. Go back to the form and fill it in.",
    SIGNATURE_MISSING: "An application over the portal must carry an electronic signature.",
    UNKNOWN_GROUND: "The regulation has no such ground for refusal at this step.",
    GROUND_UNSOURCED: "This ground, or the requirement behind it, is not confirmed and may not ground a refusal.",
    GROUND_NOT_SHOWN: "The ground is not shown: the item was given, or the document is still valid.",
    WRONG_DOCUMENT: "This is not the document that the act is about. Reload the page and open the latest one.",
    TIME_RUNS_BACK: "The act is older than the newest event of the case. Reload the page and try again.",
    STALE: "Somebody else changed the case in the meantime. Reload the page and see its new state.",
  },
} satisfies Dictionary<Record<RejectionCode, string>>;
