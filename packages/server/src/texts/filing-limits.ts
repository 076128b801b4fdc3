import type { Dictionary } from "./dictionary.ts";

interface FilingLimits {
  readonly tooManyFilesTitle: string;
  readonly tooManyFiles: (most: number) => string;
  readonly tooManyDraftsTitle: string;
  readonly tooManyDrafts: (most: number) => string;
}

/** What is said when more is begun or attached than anybody needs. */
export const filingLimits = {
  kk: {
    tooManyFilesTitle: "Файлдар тым көп",
    tooManyFiles: (most) =>
      `Бір өтінішке ${most} файлға дейін тіркеуге болады, сондықтан бұл файл қабылданбады. Артық файлды алып тастаңыз немесе құжаттың беттерін бір PDF файлына біріктіріңіз.`,
    tooManyDraftsTitle: "Аяқталмаған нобайлар тым көп",
    tooManyDrafts: (most) =>
      `Аяқталмаған нобайлардың саны: ${most}. Сондықтан жаңа нобай басталмады. Бұрын басталған нобайлардың бірін жалғастырыңыз.`,
  },
  ru: {
    tooManyFilesTitle: "Слишком много файлов",
    tooManyFiles: (most) =>
      `К одному заявлению можно приложить до ${most} файлов, поэтому этот файл не принят. Уберите лишний или объедините страницы документа в один файл PDF.`,
    tooManyDraftsTitle: "Слишком много незаконченных черновиков",
    tooManyDrafts: (most) =>
      `Незаконченных черновиков уже ${most}, поэтому новый не начат. Продолжите один из начатых раньше.`,
  },
  en: {
    tooManyFilesTitle: "Too many files",
    tooManyFiles: (most) =>
      `An application takes up to ${most} files, so this one was not taken. Remove one that is not needed, or put the pages of a document into one PDF file.`,
    tooManyDraftsTitle: "Too many unfinished drafts",
    tooManyDrafts: (most) =>
      `There are ${most} unfinished drafts already, so no new one was begun. Please go on with one of them.`,
  },
} as const satisfies Dictionary<FilingLimits>;
