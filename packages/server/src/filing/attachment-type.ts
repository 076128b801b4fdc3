/** What may be attached, told by the first bytes: a name or a browser's claim says nothing about the content. */
const attachmentTypes = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
} as const satisfies Readonly<Record<string, readonly number[]>>;
export type AttachmentType = keyof typeof attachmentTypes;

/** How many of a file's first bytes {@link attachmentTypeOf} looks at. */
export const SIGNATURE_BYTES = 8;

/** The `accept` of a file field. */
export const ACCEPTED_FILES = ".pdf,.jpg,.jpeg,.png";

/** Endings that go with a type; the first one is added where a name has another. */
export const fileEndings = {
  "application/pdf": [".pdf"],
  "image/jpeg": [".jpg", ".jpeg"],
  "image/png": [".png"],
} as const satisfies Record<AttachmentType, readonly string[]>;

/** Returns the type of a file by its first bytes, undefined for a type that isn't taken. */
export function attachmentTypeOf(head: Uint8Array): AttachmentType | undefined {
  const types = Object.keys(attachmentTypes) as AttachmentType[];
  return types.find((type) => attachmentTypes[type].every((byte, index) => head[index] === byte));
}
