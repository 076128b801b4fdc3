import { describe, expect, test } from "vitest";
import { readCommandLine, UsageError } from "./command-line.ts";

const kinds = { json: "flag", channel: "value", keys: "values" } as const;

describe("readCommandLine", () => {
  test("sorts words, flags and values, in either spelling", () => {
    // when
    const line = readCommandLine(["a/b", "--json", "--channel=portal", "--keys", "one", "--keys", "two", "c"], kinds);

    // then
    expect(line.words).toEqual(["a/b", "c"]);
    expect([line.has("json"), line.find("channel"), line.list("keys")]).toEqual([true, "portal", ["one", "two"]]);
  });

  test.each([
    [["--chanel", "portal"], "Unknown option --chanel. Did you mean --channel?"],
    [["--constructor"], "Unknown option --constructor"],
    [["--channel"], "--channel needs a value."],
    [["--channel", "--json"], "--channel needs a value."],
    [["--channel", "portal", "--channel=portal"], "--channel is given twice."],
    [["--json", "--json"], "--json is given twice."],
    [["--json=yes"], "--json takes no value."],
  ])("doesn't understand %j", (words, message) => {
    const read = (): unknown => readCommandLine(words, kinds);

    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });
});
