import type { AnswerProblemCode } from "@reglament/regulation";
import type { Dictionary } from "./dictionary.ts";

/** Why an answer isn't taken: what the rules of the answer say, and what only the form can know. */
export type FormProblemCode = AnswerProblemCode | "BIRTH_DATE_DIFFERS" | "OFFICE_UNKNOWN";

/** Messages at the field of a refused answer; `{most}` stands for the number of characters that the question takes. */
export const answerProblemTexts = {
  kk: {
    REQUIRED: "Бұл сұраққа жауап беріңіз.",
    TOO_LONG: "Жауап тым ұзын: {most} таңбадан аспауы керек.",
    NOT_AN_OPTION: "Көрсетілген нұсқалардың бірін таңдаңыз.",
    DATE_FORMAT: "Күнді 17.05.2012 түрінде жазыңыз.",
    DATE_IMPOSSIBLE: "Күнтізбеде мұндай күн жоқ.",
    DATE_IN_FUTURE: "Бұл күн әлі келген жоқ.",
    PHONE_FORMAT: "Телефон нөмірін +7 701 234 56 78 түрінде жазыңыз.",
    NAME_CHARACTERS: "Тегі мен атында әріп, бос орын, дефис, дәйекше және нүктеден басқа таңба болмауы керек.",
    IIN_FORMAT: "ЖСН он екі цифрдан тұрады.",
    IIN_CENTURY: "ЖСН дұрыс емес: жетінші цифры ғасырды көрсетпейді.",
    IIN_BIRTH_DATE: "ЖСН дұрыс емес: алғашқы алты цифры туған күнді білдірмейді.",
    IIN_CHECK_DIGIT: "ЖСН дұрыс емес: бір цифры қате терілген.",
    IIN_TRAINING_ONLY: "Бұл ЖСН ойдан шығарылған адамға тиесілі, ол тек оқу-жаттығу режимінде қабылданады.",
    IIN_REAL_IN_TRAINING:
      "Оқу-жаттығу режимінде тек ойдан шығарылған ЖСН қабылданады (жетінші цифры 7 немесе 8). Нақты адамның ЖСН-ін енгізбеңіз.",
    BIRTH_DATE_DIFFERS: "ЖСН мен туған күн бір-біріне сәйкес келмейді. Екеуін де тексеріңіз.",
    OFFICE_UNKNOWN: "Тізімдегі мекемелердің бірін таңдаңыз.",
  },
  ru: {
    REQUIRED: "Ответьте на этот вопрос.",
    TOO_LONG: "Ответ слишком длинный: допускается не больше {most} знаков.",
    NOT_AN_OPTION: "Выберите один из предложенных вариантов.",
    DATE_FORMAT: "Напишите дату так: 17.05.2012.",
    DATE_IMPOSSIBLE: "Такого дня в календаре нет.",
    DATE_IN_FUTURE: "Этот день ещё не наступил.",
    PHONE_FORMAT: "Напишите номер телефона так: +7 701 234 56 78.",
    NAME_CHARACTERS: "В имени могут быть только буквы, пробел, дефис, апостроф и точка.",
    IIN_FORMAT: "ИИН состоит из двенадцати цифр.",
    IIN_CENTURY: "ИИН неверен: седьмая цифра не обозначает века.",
    IIN_BIRTH_DATE: "ИИН неверен: первые шесть цифр не дают даты рождения.",
    IIN_CHECK_DIGIT: "ИИН неверен: в одной из цифр ошибка.",
    IIN_TRAINING_ONLY: "Этот ИИН принадлежит вымышленному человеку и принимается только в учебном режиме.",
    IIN_REAL_IN_TRAINING:
      "В учебном режиме принимаются только вымышленные ИИН (седьмая цифра 7 или 8). Не вводите ИИН настоящего человека.",
    BIRTH_DATE_DIFFERS: "ИИН и дата рождения не сходятся. Проверьте и то и другое.",
    OFFICE_UNKNOWN: "Выберите учреждение из списка.",
  },
  en: {
    REQUIRED: "Answer this question.",
    TOO_LONG: "The answer is too long: {most} characters at most.",
    NOT_AN_OPTION: "Choose one of the options.",
    DATE_FORMAT: "Write the date like 17.05.2012.",
    DATE_IMPOSSIBLE: "There is no such day in the calendar.",
    DATE_IN_FUTURE: "This day is still to come.",
    PHONE_FORMAT: "Write the telephone number like +7 701 234 56 78.",
    NAME_CHARACTERS: "A name has only letters, spaces, hyphens, apostrophes and full stops.",
    IIN_FORMAT: "An IIN has twelve digits.",
    IIN_CENTURY: "The IIN is wrong: its seventh digit names no century.",
    IIN_BIRTH_DATE: "The IIN is wrong: its first six digits are no date of birth.",
    IIN_CHECK_DIGIT: "The IIN is wrong: one digit is mistyped.",
    IIN_TRAINING_ONLY: "This IIN belongs to an invented person and is taken in training only.",
    IIN_REAL_IN_TRAINING:
      "In training only invented numbers are taken (seventh digit 7 or 8). Don't enter a real person's IIN.",
    BIRTH_DATE_DIFFERS: "The IIN and the date of birth don't agree. Check both.",
    OFFICE_UNKNOWN: "Choose an office from the list.",
  },
} satisfies Dictionary<Readonly<Record<FormProblemCode, string>>>;
