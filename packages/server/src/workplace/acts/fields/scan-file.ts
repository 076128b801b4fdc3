/** A scan that comes with a form: judged by its content, and stored with the command or not at all. */
import { createHash, randomUUID } from "node:crypto";
import type { NewDocument } from "@reglament/store";
import { attachmentTypeOf, SIGNATURE_BYTES } from "../../../filing/attachment-type.ts";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import type { Visit } from "../../../visit.ts";
import type { Refused } from "../act-form.tsx";
import { refusedAt } from "./field-kind.ts";

/** As what the scan of a paper signed by hand is stored. */
export const signedSheet = "signed-sheet";

/** A scan to be stored, and what the event tells of it. */
export interface Scan {
  readonly reference: { readonly documentId: string; readonly sha256: string };
  readonly document: NewDocument;
}

const bytesInMegabyte = 1024 * 1024;

/** A scan that came with a form that wasn't taken goes back to its page up to this size, and comes again with it. */
const mostKeptBytes = 1024 * 1024;

/** Name of the hidden input that brings a scan again; no browser fills a file input in. */
export const keptInputOf = (input: string): string => `${input}-kept`;

/** The scan of a form that wasn't taken, as its page brings it again; undefined when there is none to keep. */
export function keptScan({ files, form }: Pick<Visit, "files" | "form">, input: string): string | undefined {
  const bytes = files[input]?.bytes;
  if (bytes === undefined) return form[keptInputOf(input)];
  const isScan = attachmentTypeOf(bytes.subarray(0, SIGNATURE_BYTES)) !== undefined;
  return isScan && bytes.length <= mostKeptBytes ? Buffer.from(bytes).toString("base64") : undefined;
}

/** The limit as people are told it. */
export function megabytesOf(bytes: number): number {
  return Math.floor(bytes / bytesInMegabyte);
}

/**
 * Reads the scan sent in an input.
 *
 * @param product - what it is stored as: {@link signedSheet} or a kind of document
 * @returns undefined when no file was chosen, or a message at the input
 */
export function readScan(
  { files, form, language, services }: Visit,
  input: string,
  { product, label }: { readonly product: string; readonly label: string },
): Scan | Refused | undefined {
  const kept = form[keptInputOf(input)] ?? "";
  const bytes = files[input]?.bytes ?? (kept === "" ? undefined : Buffer.from(kept, "base64"));
  if (bytes === undefined) return undefined;
  const most = services.configuration.attachmentBytes;
  const refused = (problem: "FILE_TOO_LARGE" | "FILE_EMPTY" | "FILE_TYPE") =>
    refusedAt(input, actKinds[language].errors.file(label, problem, megabytesOf(most)));
  if (bytes.length > most) return refused("FILE_TOO_LARGE");
  if (bytes.length === 0) return refused("FILE_EMPTY");
  const mediaType = attachmentTypeOf(bytes.subarray(0, SIGNATURE_BYTES));
  if (mediaType === undefined) return refused("FILE_TYPE");
  const documentId = randomUUID();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { reference: { documentId, sha256 }, document: { documentId, product, mediaType, bytes } };
}
