import { Button } from "../components/button.tsx";
import { HiddenFields } from "../components/csrf.tsx";
import type { SentFile } from "../read-body.ts";
import { frame } from "../texts/frame.ts";
import type { Language } from "../texts/language.ts";
import { keptInputOf, keptScan } from "../workplace/acts/fields/scan-file.ts";

/** A form as it was posted. */
export interface SentForm {
  readonly form: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, SentFile>>;
}

export interface SendAgainProps {
  readonly language: Language;
  /** Where it was sent. */
  readonly action: string;
  readonly sent: SentForm;
}

/** Passwords are typed anew. */
const neverShown = /password/i;

/**
 * A form that couldn't be carried out just now, to be sent again as it was: with the command's id, so that it is carried
 * out once, and with its scans, as far as a page brings them. Nothing where something of it would be missing.
 */
export function SendAgain({ language, action, sent: { form, files = {} } }: SendAgainProps) {
  const scans = Object.keys(files).map((input) => [keptInputOf(input), keptScan({ files, form }, input)] as const);
  const isWhole =
    scans.every(([, scan]) => scan !== undefined) && !Object.keys(form).some((name) => neverShown.test(name));
  if (!isWhole || Object.keys(form).length === 0) return null;
  const fields = { ...form, ...Object.fromEntries(scans.map(([input, scan = ""]) => [input, scan])) };
  return (
    <form method="post" action={action} {...(scans.length > 0 ? { encType: "multipart/form-data" as const } : {})}>
      <p class="govuk-body">{frame[language].sendAgainText}</p>
      <HiddenFields fields={fields} />
      <Button>{frame[language].sendAgain}</Button>
    </form>
  );
}
