import { Buffer } from "node:buffer";

/** Of `bytea` in every database (`pg_type`). */
const byteaOid = 17;
/** Dimensions, flag for nulls, type of the elements, length and lower bound of the one dimension: 32 bits each. */
const headBytes = 20;

/**
 * Values for a parameter `bytea[]`, sent in PostgreSQL's binary form.
 *
 * As text each byte would be written as two digits here and read again there, which for an application with its
 * signature cost more than to store it.
 */
export class ByteaArray {
  readonly elements: readonly Uint8Array[];

  constructor(elements: readonly Uint8Array[]) {
    this.elements = elements;
  }

  /** The form that `array_recv` of the server reads; `pg` asks for it and sends a buffer as binary. */
  toPostgres(): Buffer {
    if (this.elements.length === 0) return Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, byteaOid]);
    const length = this.elements.reduce((sum, element) => sum + 4 + element.length, headBytes);
    const form = Buffer.allocUnsafe(length);
    let at = 0;
    for (const word of [1, 0, byteaOid, this.elements.length, 1]) at = form.writeInt32BE(word, at);
    for (const element of this.elements) {
      at = form.writeInt32BE(element.length, at);
      form.set(element, at);
      at += element.length;
    }
    return form;
  }
}
