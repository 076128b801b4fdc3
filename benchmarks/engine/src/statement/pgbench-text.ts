/** A template as pgbench reads it: prepared, with the step's ids as parameters and all else as literals. */
import type { Hole, Template, Value } from "./template.ts";

/** Variables of pgbench: whole numbers, as pgbench knows nothing else. */
export interface PgbenchIds {
  /** Number of the case, see `numberedUuid`. */
  readonly caseNumber: string;
  /** Number of the command; its messages' numbers follow from it. */
  readonly commandNumber: string;
  readonly version: string;
}

/**
 * Returns the statement's text.
 *
 * A parameter is sent anew wherever it stands, and literals need not be sent at all: both do pgbench a favour.
 */
export function pgbenchText({ text, values }: Template, ids: PgbenchIds): string {
  const filled = text.trim().replaceAll(/\$(\d+)/g, (_, place: string) => {
    const value = values[Number(place) - 1];
    if (value === undefined) throw new Error(`the statement has no value ${place}`);
    return valueText(value, ids);
  });
  return `${filled};`;
}

function valueText(value: Value, ids: PgbenchIds): string {
  if ("constant" in value) return literal(value.constant);
  if ("pieces" in value) {
    const texts = value.pieces.map((piece) =>
      typeof piece === "string" ? quoted(piece) : `${holeText(piece, ids)}::text`,
    );
    return `(${texts.join(" || ")})`;
  }
  if ("list" in value) {
    return value.list.every((held) => "constant" in held)
      ? quoted(`{${value.list.map((held) => element("constant" in held ? held.constant : null)).join(",")}}`)
      : `array[${value.list.map((held) => valueText(held, ids)).join(", ")}]`;
  }
  return holeText(value, ids);
}

function holeText(hole: Hole, { caseNumber, commandNumber, version }: PgbenchIds): string {
  switch (hole.hole) {
    case "case":
      return uuidText(caseNumber);
    case "command":
      return uuidText(commandNumber);
    case "message":
      return uuidText(commandNumber, (hole.place + 1) * messagesApart);
    case "version":
      return hole.plus === 0 ? `${version}::integer` : `(${version}::integer + ${hole.plus})`;
  }
}

/** Beyond the numbers of all commands. */
const messagesApart = 2 ** 44;

function uuidText(number: string, plus = 0): string {
  return `lpad(to_hex(${number}::bigint${plus === 0 ? "" : ` + ${plus}`}), 32, '0')::uuid`;
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "number" || typeof value === "boolean") return `'${value}'`;
  if (value instanceof Uint8Array) return quoted(`\\x${Buffer.from(value).toString("hex")}`);
  if (typeof value === "string") return quoted(value);
  throw new Error(`no literal is known for ${JSON.stringify(value)}`);
}

/** An element of an array's literal. */
function element(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString("hex")}"`;
  if (typeof value === "string") return JSON.stringify(value);
  return JSON.stringify(JSON.stringify(value));
}

/** A colon would begin a variable, inside quotes too. */
function quoted(text: string): string {
  if (!/[:\\]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `U&'${text.replaceAll("'", "''").replaceAll("\\", "\\\\").replaceAll(":", "\\003A")}'`;
}
