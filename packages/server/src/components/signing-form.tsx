/**
 * Signing, both ways: by the program on the user's machine (with script) and by
 * file (without). Either way the CMS arrives in the posted form; handlers judge
 * it with `checkSignature`. A page that draws this names the script `sign`.
 */
import type { Language } from "../texts/language.ts";
import { signing } from "../texts/signing.ts";
import { Button } from "./button.tsx";
import { Csrf, HiddenFields } from "./csrf.tsx";
import { FileField } from "./file-field.tsx";

export interface SigningFormProps {
  readonly language: Language;
  readonly csrf: string;
  /** Address of the exact bytes to be signed. */
  readonly contentUrl: string;
  readonly postUrl: string;
  /** Whose certificate must sign. */
  readonly iin: string;
  readonly use: "sign" | "authenticate";
  /** `configuration.signingPrograms` */
  readonly programs: readonly string[];
  readonly hidden?: Readonly<Record<string, string>>;
  /** Message of a refused signature, by file. */
  readonly error?: string | undefined;
}

/** Names of the two fields in which a signature may arrive. */
export const signatureFields = { byProgram: "cms", byFile: "cmsFile" } as const;

/** Draws both forms. */
export function SigningForm(props: SigningFormProps) {
  const { contentUrl } = props;
  return (
    <>
      <ProgramForm {...props} documents={[{ field: signatureFields.byProgram, contentUrl }]} />
      <FileForm {...props} />
    </>
  );
}

/** A document to sign: the field that its CMS arrives in, and the address of the exact bytes. */
export interface DocumentToSign {
  readonly field: string;
  readonly contentUrl: string;
}

export interface ProgramFormProps
  extends Pick<SigningFormProps, "language" | "csrf" | "postUrl" | "iin" | "use" | "programs" | "hidden"> {
  /** All signed with one choice of a key. */
  readonly documents: readonly DocumentToSign[];
}

/** Signing by the program on the user's machine; drawn hidden, and shown by the script `sign`. */
export function ProgramForm({ language, csrf, postUrl, iin, use, programs, hidden = {}, documents }: ProgramFormProps) {
  const t = signing[language];
  return (
    <form
      method="post"
      action={postUrl}
      hidden
      data-sign=""
      data-iin={iin}
      data-use={use}
      data-programs={programs.join(" ")}
    >
      <h2 class="govuk-heading-m">{t.withProgram}</h2>
      <p class="govuk-body">{t.withProgramHint}</p>
      <Csrf token={csrf} />
      <HiddenFields fields={hidden} />
      {documents.map(({ field, contentUrl }) => (
        <input key={field} type="hidden" name={field} value="" data-content-url={contentUrl} />
      ))}
      <div role="status">
        {Object.entries(t.messages).map(([name, text]) => (
          <p class="govuk-inset-text" data-message={name} hidden key={name}>
            {text}
          </p>
        ))}
      </div>
      <Button>{documents.length > 1 ? t.signAll(documents.length) : t.button[use]}</Button>
    </form>
  );
}

function FileForm({ language, csrf, contentUrl, postUrl, hidden = {}, error }: SigningFormProps) {
  const t = signing[language];
  const [download, sign, upload] = t.fileSteps;
  return (
    <form method="post" action={postUrl} encType="multipart/form-data" noValidate>
      <h2 class="govuk-heading-m">{t.withFile}</h2>
      <ol class="govuk-list govuk-list--number">
        <li>
          {download}{" "}
          <a class="govuk-link" href={contentUrl} download>
            {t.download}
          </a>
        </li>
        <li>{sign}</li>
        <li>{upload}</li>
      </ol>
      <Csrf token={csrf} />
      <HiddenFields fields={hidden} />
      <FileField
        name={signatureFields.byFile}
        label={t.file}
        hint={t.fileHint}
        error={error}
        accept=".cms,.p7s,.sig,.p7m"
      />
      <Button kind="secondary">{t.send}</Button>
    </form>
  );
}
