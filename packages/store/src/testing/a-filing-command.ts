import { randomUUID } from "node:crypto";
import { aFiling, anApplicant, aSituation, theLaw } from "@reglament/engine/testing";
import type { CommandInput } from "../step/carry-out-command.ts";

/** Who files, as `aPerson` makes them. */
export interface Filer {
  readonly personId: string;
  readonly iin: string;
}

/** A parent's application over the portal under `theLaw`, in whose situation everybody works as what they act as. */
export function aFilingCommand(
  region: string,
  { personId, iin }: Filer,
  changes: Partial<CommandInput> = {},
): CommandInput {
  const law = theLaw();
  return {
    region,
    caseId: randomUUID(),
    commandId: randomUUID(),
    actor: anApplicant(personId),
    command: aFiling(),
    papers: { parties: [{ party: "representative", iin, personId }] },
    situationOf: () => aSituation({ law, worksAs: () => true }),
    lawOf: () => law,
    ...changes,
  };
}

/** A command on a case that is there; all else as with the filing, but that it brings no papers. */
export function anActCommand(
  region: string,
  act: Partial<CommandInput> & Pick<CommandInput, "actor" | "command">,
): CommandInput {
  const { papers: _none, ...others } = aFilingCommand(region, { personId: act.actor.person, iin: "" });
  return { ...others, ...act };
}
