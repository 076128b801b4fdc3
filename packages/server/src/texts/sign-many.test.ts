import { expect, test } from "vitest";
import { languages } from "./language.ts";
import { signMany } from "./sign-many.ts";

test.each(languages)("what is sent or signed again is named by the marks in the list above (%s)", (language) => {
  const { outcomes, signaturesKept, again } = signMany[language];
  for (const mark of [outcomes.busy, outcomes.unknown]) expect(signaturesKept).toMatch(quoted(mark));
  for (const mark of [outcomes.rejected, outcomes.unknown]) expect(again).toMatch(quoted(mark));
});

function quoted(mark: string): RegExp {
  return new RegExp(`[«“]${mark}[»”]`);
}
