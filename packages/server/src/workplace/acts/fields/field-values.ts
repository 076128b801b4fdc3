import type { Datum, FieldValue } from "./field-kind.ts";

/** What was read of a form, for the command to be made of. */
export class FieldValues {
  readonly #values: ReadonlyMap<string, FieldValue>;

  constructor(values: ReadonlyMap<string, FieldValue>) {
    this.#values = values;
  }

  /** The datum of the name, undefined when nothing was given. */
  find<K extends keyof Datum>(as: K, name: string): Datum[K] | undefined {
    const value = this.#values.get(name);
    return value === undefined ? undefined : value[as];
  }

  /**
   * The datum of the name.
   *
   * @throws Error when there is none: the contract doesn't ask for what the command needs
   */
  get<K extends keyof Datum>(as: K, name: string): Datum[K] {
    const found = this.find(as, name);
    if (found === undefined) throw new Error(`the command needs ${name}, which its form didn't ask for`);
    return found;
  }

  /** The word of the name, when it is one of these. */
  findChoice<Option extends string>(options: readonly Option[], name: string): Option | undefined {
    const word = this.find("word", name);
    return options.find((option) => option === word);
  }

  /**
   * The word of the name, one of these.
   *
   * @throws Error when it isn't: the contract offers what the command doesn't take
   */
  getChoice<Option extends string>(options: readonly Option[], name: string): Option {
    const found = this.findChoice(options, name);
    if (found === undefined) throw new Error(`the command doesn't take this as ${name}`);
    return found;
  }
}
