import { plainDate } from "@reglament/calendar";
import type { Edition } from "@reglament/regulation";
import type { Office } from "@reglament/store";
import type { SummaryRow } from "../components/summary-list.tsx";
import { textOf } from "../texts/dictionary.ts";
import { filingCounter } from "../texts/filing-counter.ts";
import { filingDocuments } from "../texts/filing-documents.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import { answerInWords } from "./answer-in-words.ts";
import type { ApplicationRecord, RecordedAttachment } from "./application-record.ts";
import { attachmentLabel } from "./attachment-label.ts";

/** An application in words: its answers in the form's order, its documents with their hashes, then what was handed over on paper only. */
export function recordRows(
  record: ApplicationRecord,
  edition: Edition,
  offices: readonly Pick<Office, "officeId" | "names">[],
  language: Language,
): readonly SummaryRow[] {
  const answers = edition.questions.flatMap((question) => {
    const answer = record.answers[question.id];
    if (answer === undefined) return [];
    return [{ key: textOf(question.label, language), value: answerInWords(question, answer, offices, language) }];
  });
  const documents = record.attachments.map((attachment) => {
    const kind = edition.documents.find(({ id }) => id === attachment.kind);
    return {
      key: kind === undefined ? attachment.kind : textOf(kind.title, language),
      value: <Recorded attachment={attachment} language={language} />,
    };
  });
  const onPaper = edition.documents
    .filter(({ id }) => record.handedOver?.includes(id))
    .map(({ title }) => ({ key: textOf(title, language), value: filingCounter[language].onPaperOnly }));
  return [...answers, ...documents, ...onPaper];
}

function Recorded({ attachment, language }: { readonly attachment: RecordedAttachment; readonly language: Language }) {
  const { validUntil, sha256 } = attachment;
  const t = filingDocuments[language];
  return (
    <>
      {attachmentLabel(attachment, language)}
      {validUntil === undefined ? null : `; ${t.validUntilDay(dayAndYear(plainDate(validUntil), language))}`}
      <br />
      <code class="digest">SHA-256 {sha256}</code>
    </>
  );
}
