/** Texts about signatures that couldn't be judged, or not to the end. */
import type { Obstacle } from "../verification/verifier.ts";
import type { Dictionary } from "./dictionary.ts";

interface VerificationTexts {
  readonly obstacles: Readonly<Record<Obstacle, string>>;
  readonly module: string;
  readonly noTimeStamp: string;
  /** What to do when nothing is wrong with the signature itself. */
  readonly tryAgain: string;
}

export const verification = {
  kk: {
    obstacles: {
      BUSY: "Қазір тексерілетін қолтаңба тым көп",
      TIMED_OUT: "Қолтаңбаны тексеру тым ұзаққа созылды",
      FAILED: "Қолтаңбаны тексеру кезінде жүйеде ақау болды",
      UNREACHABLE: "Қолтаңбаны тексеретін қызмет жауап бермеді",
    },
    module: "Қолтаңбаларды тексеретін сертификатталған модуль бұл қолтаңбаны жарамсыз деп тапты",
    noTimeStamp: "Уақыт белгісін қоятын қызмет жауап бермеді, ал онсыз нәтижеге қол қойылмайды",
    tryAgain:
      "Бұл қолтаңбаның жарамсыз екенін білдірмейді. Енгізгеніңіз сақталды: бірнеше минуттан кейін қайталап көріңіз",
  },
  ru: {
    obstacles: {
      BUSY: "Сейчас проверяется слишком много подписей",
      TIMED_OUT: "Проверка подписи заняла слишком много времени",
      FAILED: "При проверке подписи в системе произошёл сбой",
      UNREACHABLE: "Служба, которая проверяет подписи, не ответила",
    },
    module: "Сертифицированный модуль проверки подписей признал эту подпись недействительной",
    noTimeStamp: "Служба меток времени не ответила, а без метки результат не подписывается",
    tryAgain: "Это не значит, что подпись недействительна. Введённое сохранено: повторите через несколько минут",
  },
  en: {
    obstacles: {
      BUSY: "Too many signatures are being checked at the moment",
      TIMED_OUT: "Checking the signature took too long",
      FAILED: "The system failed while checking the signature",
      UNREACHABLE: "The service that checks signatures did not answer",
    },
    module: "The certified module that checks signatures found this one invalid",
    noTimeStamp: "The time-stamp service did not answer, and no result is signed without its stamp",
    tryAgain: "That does not mean that the signature is invalid. What you entered is kept: try again in a few minutes",
  },
} satisfies Dictionary<VerificationTexts>;
