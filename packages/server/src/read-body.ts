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

export interface Body {
  readonly form: Readonly<Record<string, string>>;
  readonly upload?: { readonly fileName: string; readonly mediaType: string; readonly content: Readable };
}

/** A signature with its chain; scans go through `upload` routes. */
const smallFileBytes = 128 * 1024;

/** Reads the body as the route wants it; of an upload only as far as the file, whose bytes still wait in the stream. */
export async function readBody(
  configuration: Configuration,
  route: Route,
  request: FastifyRequest,
): Promise<Body | "too-large"> {
  if (route.method === "GET") return { form: {} };
  if (!request.isMultipart()) return { form: cleanFields(Object.entries(request.body ?? {})) };
  try {
    return await readMultipart(configuration, route, request);
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
 * surrogate pairs, and marks that turn the reading direction, with which one text poses as another. Of a repeated
 * field the last value counts.
 */
export function cleanFields(fields: Iterable<readonly [string, unknown]>): Record<string, string> {
  return Object.fromEntries(Array.from(fields, ([name, value]) => [cleanText(name), cleanText(String(value))]));
}

function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(/(?![\t\n\r])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "");
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
