/**
 * A post's body: fields of a form, or fields and the one file of an upload.
 *
 * A form that signs by file also comes as multipart; its small file becomes a
 * field of its own with the file's bytes in base64, so that handlers read one
 * shape whichever way the signature took.
 */
import type { Readable } from "node:stream";
import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import type { Configuration } from "./configuration.ts";
import type { Route } from "./route.ts";
import { isSenderGone, SenderGone } from "./sender-gone.ts";

/** A file that came with a form. */
export interface SentFile {
  readonly fileName: string;
  /** Of a file beyond the limit one byte more than is allowed, and no more. */
  readonly bytes: Uint8Array;
}

export interface Body {
  readonly form: Readonly<Record<string, string>>;
  /** By field name; without those left empty. */
  readonly files?: Readonly<Record<string, SentFile>>;
  readonly upload?: { readonly fileName: string; readonly mediaType: string; readonly content: Readable };
  /** Whether files, or scans of an earlier page, came that weren't read. */
  readonly passedOver?: boolean;
}

/** A signature with its chain; scans go through `upload` routes. */
const smallFileBytes = 128 * 1024;
/** An act takes as many scans as there are kinds of documents; those beyond are no form of ours. */
const mostScans = 20;
/** A scan may come again in a field, in base64, from the page of a form that wasn't taken. */
const keptScanBytes = 2 * 1024 * 1024;
/** How many scans of the largest size a form may hold in memory, its fields included. */
const mostTogether = 4;

/**
 * Reads the body as the route wants it; of an upload only as far as the file, whose bytes still wait in the stream.
 *
 * @param decision - scans of a sender whom nobody knows yet are passed over, and only what was typed is read
 * @throws SenderGone, or another error with status 400, when the body doesn't come whole
 */
export async function readBody(
  configuration: Configuration,
  route: Route,
  request: FastifyRequest,
  decision: "admitted" | "sign-in",
): Promise<Body | "too-large"> {
  if (route.method === "GET") return { form: {} };
  if (!request.isMultipart()) return { form: cleanFields(Object.entries(request.body ?? {})) };
  if (isSenderGone(request.raw)) throw new SenderGone("went away before the body was read");
  try {
    if (route.scans !== true) return await readMultipart(configuration, route, request);
    return decision === "admitted" ? await readWithScans(configuration, request) : await readTyped(request);
  } catch (error) {
    // The parser's errors tell only of what was sent.
    if (error instanceof Error && !("statusCode" in error)) Object.assign(error, { statusCode: 400 });
    throw error;
  }
}

async function readMultipart(
  configuration: Configuration,
  route: Route,
  request: FastifyRequest,
): Promise<Body | "too-large"> {
  const isUpload = route.body === "upload";
  // One byte more than allowed comes through, so that the reader sees that it was too much.
  const fileSize = (isUpload ? configuration.attachmentBytes : smallFileBytes) + 1;
  const form = new Map<string, string>();
  for await (const part of request.parts({ limits: { fileSize, files: 1 } })) {
    if (part.type === "field") {
      form.set(part.fieldname, String(part.value));
    } else if (isUpload) {
      return withUpload(form, part);
    } else {
      const bytes = await readAll(part.file);
      if (bytes.length > smallFileBytes) return "too-large";
      if (bytes.length > 0) form.set(part.fieldname, bytes.toString("base64"));
    }
  }
  return { form: cleanFields(form) };
}

/** Fields with any number of scans, held whole: they are stored with the command or not at all. */
async function readWithScans(configuration: Configuration, request: FastifyRequest): Promise<Body | "too-large"> {
  const most = configuration.attachmentBytes;
  const limits = { fileSize: most * mostTogether, files: mostScans, fieldSize: keptScanBytes };
  const form = new Map<string, string>();
  const files = new Map<string, SentFile>();
  let size = 0;
  for await (const part of request.parts({ limits })) {
    const content = part.type === "field" ? String(part.value) : await readAll(part.file, most + 1);
    size += content.length;
    if (size > most * mostTogether) return "too-large";
    if (typeof content === "string") {
      form.set(part.fieldname, content);
    } else if (part.type === "file" && part.filename !== "") {
      if (isSignature(part.fieldname) && content.length <= smallFileBytes) {
        form.set(part.fieldname, content.toString("base64"));
      }
      files.set(part.fieldname, { fileName: cleanText(part.filename), bytes: content });
    }
  }
  return { form: cleanFields(form), files: Object.fromEntries(files) };
}

/** What was typed into a form with scans whose sender has to sign in first: it is kept, the files are not. */
async function readTyped(request: FastifyRequest): Promise<Body> {
  const form = new Map<string, string>();
  let passedOver = false;
  for await (const part of request.parts({ limits: { fileSize: 1, files: mostScans } })) {
    if (part.type === "file") {
      part.file.resume();
      passedOver ||= part.filename !== "";
    } else if (part.valueTruncated) {
      // As long as this is only a scan that its page brought along.
      passedOver = true;
    } else {
      form.set(part.fieldname, String(part.value));
    }
  }
  return { form: cleanFields(form), passedOver };
}

/** A signature made into a file is read where one made by the signing program stands. */
function isSignature(field: string): boolean {
  return field.startsWith("cms");
}

function withUpload(form: ReadonlyMap<string, string>, part: MultipartFile): Body {
  const fields = { form: cleanFields(form) };
  if (part.filename === "") {
    part.file.resume();
    return fields;
  }
  return { ...fields, upload: { fileName: part.filename, mediaType: part.mimetype, content: part.file } };
}

/**
 * Fields as own properties, without what no keyboard types: control characters (no database takes NUL), halves of
 * surrogate pairs, signs that are none and that XML can't carry to a register, and marks that turn the reading direction,
 * with which one text poses as another. Of a repeated field the last value counts.
 */
export function cleanFields(fields: Iterable<readonly [string, unknown]>): Record<string, string> {
  return Object.fromEntries(Array.from(fields, ([name, value]) => [cleanText(name), cleanText(String(value))]));
}

function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/(?![\t\n\r])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, "");
}

/** Reads a stream to its end and keeps its first bytes. */
async function readAll(stream: Readable, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (size < most) chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  return Buffer.concat(chunks).subarray(0, most);
}
