import { plainDate } from "@reglament/calendar";
import { type DocumentKind, isSourced, itemKey, neededDocuments } from "@reglament/regulation";
import type { Attachment } from "@reglament/store";
import { BackLink } from "../components/back-link.tsx";
import { Button } from "../components/button.tsx";
import { CheckList } from "../components/check-list.tsx";
import { Csrf } from "../components/csrf.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { Field } from "../components/field.tsx";
import { FileField } from "../components/file-field.tsx";
import type { Reply } from "../reply.ts";
import { textOf } from "../texts/dictionary.ts";
import { filing } from "../texts/filing.ts";
import { filingCounter } from "../texts/filing-counter.ts";
import { type FileProblemCode, filingDocuments } from "../texts/filing-documents.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import { placeInAct } from "../texts/place-in-act.ts";
import type { Visit } from "../visit.ts";
import { draftAddress, questionAddress } from "./addresses.ts";
import { attachmentLabel } from "./attachment-label.ts";
import { ACCEPTED_FILES } from "./attachment-type.ts";
import { isHandedOver, validUntilKey } from "./draft-answers.ts";
import type { DraftInHand } from "./draft-in-hand.ts";
import { handedOverField } from "./hand-over-documents.ts";
import { signedPaper } from "./signed-paper.ts";

/** What became of an upload that wasn't taken. */
export interface RefusedUpload {
  readonly kind: string;
  readonly problem: FileProblemCode;
  /** What was typed beside the file. */
  readonly validUntil: string;
}

const bytesInMegabyte = 1024 * 1024;

/** The documents of a draft: what is demanded, what is only reported to be, what is attached. */
export function documentsReply(visit: Visit, taken: DraftInHand, refused?: RefusedUpload): Reply {
  const { language, services } = visit;
  const t = filingDocuments[language];
  const { draft, edition, answers, confirmations, pages } = taken;
  const last = pages.at(-1);
  const megabytes = Math.floor(services.configuration.attachmentBytes / bytesInMegabyte);
  const error = refused && problemText(visit, refused.problem);
  const errorField = refused && fieldOf(refused);
  return {
    title: t.title,
    ...(refused === undefined ? {} : { status: 422 as const }),
    scripts: ["upload"],
    page: (
      <>
        {last === undefined ? null : <BackLink href={questionAddress(draft, last.id)} label={filing[language].back} />}
        <ErrorSummary
          language={language}
          errors={
            errorField === undefined || error === undefined
              ? {}
              : { [errorField]: `${titleOf(taken, refused, language)}: ${error}` }
          }
        />
        <h1 class="govuk-heading-l">{t.title}</h1>
        <p class="govuk-body">{t.lead(megabytes)}</p>
        {neededDocuments(edition, draft.channel, answers, confirmations).map(({ document }) => (
          <DocumentSection
            key={document.id}
            visit={visit}
            taken={taken}
            document={document}
            refused={refused?.kind === document.id ? refused : undefined}
          />
        ))}
        <GoOn visit={visit} taken={taken} />
      </>
    ),
  };
}

/** To the check page; at a counter by way of what was handed over without a scan. */
function GoOn({ visit, taken }: { readonly visit: Visit; readonly taken: DraftInHand }) {
  const { language } = visit;
  const { draft, edition, answers, confirmations, attachments } = taken;
  const t = filingCounter[language];
  const scanned = new Set([signedPaper(edition, draft.channel)?.id, ...attachments.map(({ kind }) => kind)]);
  const documents = neededDocuments(edition, draft.channel, answers, confirmations).filter(
    ({ document }) => !scanned.has(document.id),
  );
  if (draft.channel === "portal" || documents.length === 0) {
    return <Button href={draftAddress(draft, "check")}>{filingDocuments[language].continue}</Button>;
  }
  return (
    <form method="post" action={draftAddress(draft, "documents")}>
      <Csrf token={visit.csrf} />
      <CheckList
        name="handed-over"
        label={t.handedOver}
        hint={t.handedOverHint}
        boxes={documents.map(({ document: { id, title } }) => ({
          name: handedOverField(id),
          label: textOf(title, language),
          checked: isHandedOver(answers, id),
        }))}
      />
      <Button>{t.saveAndCheck}</Button>
    </form>
  );
}

function problemText({ language, services }: Visit, problem: FileProblemCode): string {
  const t = filingDocuments[language];
  const megabytes = Math.floor(services.configuration.attachmentBytes / bytesInMegabyte);
  return problem === "FILE_TOO_LARGE" ? t.tooLarge(megabytes) : t.problems[problem];
}

/** The summary stands apart from the field, so that it has to say which document it means. */
function titleOf({ edition }: DraftInHand, refused: RefusedUpload | undefined, language: Language): string {
  const kind = edition.documents.find(({ id }) => id === refused?.kind);
  return kind === undefined ? filingDocuments[language].choose : textOf(kind.title, language);
}

function fieldOf({ kind, problem }: RefusedUpload): string {
  return problem === "DATE_WRONG" ? `${kind}-valid-until` : `${kind}-file`;
}

interface DocumentSectionProps {
  readonly visit: Visit;
  readonly taken: DraftInHand;
  readonly document: DocumentKind;
  readonly refused: RefusedUpload | undefined;
}

function DocumentSection({ visit, taken, document, refused }: DocumentSectionProps) {
  const { language } = visit;
  const t = filingDocuments[language];
  const attached = taken.attachments.filter(({ kind }) => kind === document.id);
  const address = draftAddress(taken.draft, `documents/${encodeURIComponent(document.id)}`);
  const error = refused && problemText(visit, refused.problem);
  return (
    <section class="document" aria-labelledby={`${document.id}-title`}>
      <h2 class="govuk-heading-m" id={`${document.id}-title`}>
        {textOf(document.title, language)}
      </h2>
      {document.hint === undefined ? null : <p class="govuk-hint">{textOf(document.hint, language)}</p>}
      <Demand visit={visit} taken={taken} document={document} />
      {attached.map((attachment) => (
        <AttachedFile key={attachment.attachmentId} visit={visit} taken={taken} attachment={attachment} />
      ))}
      <form method="post" action={address} enctype="multipart/form-data" data-upload={t.uploading} noValidate>
        <Csrf token={visit.csrf} />
        {document.expires ? (
          <Field
            name={`${document.id}-valid-until`}
            label={t.validUntil}
            hint={t.validUntilHint}
            value={refused?.validUntil}
            width={10}
            error={refused?.problem === "DATE_WRONG" ? error : undefined}
          />
        ) : null}
        <FileField
          name={`${document.id}-file`}
          label={t.choose}
          accept={ACCEPTED_FILES}
          error={refused === undefined || refused.problem === "DATE_WRONG" ? undefined : error}
        />
        <Button kind="secondary">
          {t.attach}
          <span class="govuk-visually-hidden">: {textOf(document.title, language)}</span>
        </Button>
      </form>
    </section>
  );
}

/** How well the demand is known: by its source, by an administrator's record, or at second hand. */
function Demand({ visit, taken, document }: Omit<DocumentSectionProps, "refused">) {
  const t = filingDocuments[visit.language];
  const { origin } = document;
  if (isSourced(taken.edition, document, taken.confirmations)) {
    const confirmed = taken.confirmations.get(itemKey(taken.edition, document.id));
    const source = "source" in origin ? origin.source : confirmed;
    return (
      <p class="govuk-body">
        {t.demanded(source === undefined ? "" : placeInAct(source.act, source.clause, visit.language))}
      </p>
    );
  }
  return (
    <p class="govuk-hint">
      {t.unconfirmed} {"secondary" in origin ? t.secondary(origin.secondary) : null}
      {"assumed" in origin ? textOf(origin.assumed, visit.language) : null}
    </p>
  );
}

function AttachedFile({
  visit,
  taken,
  attachment,
}: {
  readonly visit: Visit;
  readonly taken: DraftInHand;
  readonly attachment: Attachment;
}) {
  const { language } = visit;
  const t = filingDocuments[language];
  const base = draftAddress(taken.draft, `documents/${encodeURIComponent(attachment.kind)}/${attachment.attachmentId}`);
  const validUntil = taken.answers[validUntilKey(attachment.attachmentId)];
  return (
    <div class="attachment">
      <p class="govuk-body">
        <a class="govuk-link" href={base} download>
          {attachmentLabel(attachment, language)}
        </a>
        {validUntil === undefined || validUntil === ""
          ? null
          : `; ${t.validUntilDay(dayAndYear(plainDate(validUntil), language))}`}
      </p>
      <form method="post" action={`${base}/remove`}>
        <Csrf token={visit.csrf} />
        <Button kind="secondary">
          {t.remove}
          <span class="govuk-visually-hidden">: {attachment.fileName}</span>
        </Button>
      </form>
    </div>
  );
}
