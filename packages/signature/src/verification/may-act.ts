/** Whether a signer may do an act, by a rule that a regulation sets for it. */
import type { Signer, SignerRole } from "../signer.ts";
import type { ReasonCode } from "./reasons.ts";

/** What an act demands of its signer. What is left out is not demanded. */
export interface SignerRule {
  /** The person who has to sign, twelve digits. */
  readonly iin?: string;
  /** The organisation that has to sign, twelve digits; its signer must then have one of `roles`. */
  readonly bin?: string;
  /**
   * One of these is enough. By default, when `bin` is set: first head, or right to sign.
   */
  readonly roles?: readonly SignerRole[];
  /** What the key must be for. By default a signing key. */
  readonly use?: "sign" | "authenticate";
}

/** One demand of a rule and its outcome. */
export interface RuleCheck {
  readonly name: "signer-iin" | "signer-bin" | "signer-role" | "key-use";
  readonly result: "passed" | "failed";
  readonly reason: ReasonCode;
}

/** Whether a rule lets the signer act, with every demand listed. */
export interface RuleOutcome {
  readonly allowed: boolean;
  readonly checks: readonly RuleCheck[];
}

const headRoles: readonly SignerRole[] = ["first-head", "right-to-sign"];

/**
 * Compares a signer with what an act demands.
 *
 * @param signer - of a verdict that is valid; the signer of any other proves nothing
 */
export function mayAct(signer: Signer, rule: SignerRule): RuleOutcome {
  const use = rule.use ?? "sign";
  const roles = rule.roles ?? (rule.bin === undefined ? undefined : headRoles);
  const checks: readonly RuleCheck[] = [
    compare("signer-iin", rule.iin, signer.iin, "SIGNER_IIN_FITS", "SIGNER_IIN_DIFFERS"),
    compare("signer-bin", rule.bin, signer.bin, "SIGNER_BIN_FITS", "SIGNER_BIN_DIFFERS"),
    roles === undefined
      ? passed("signer-role", "RULE_NOT_DEMANDED")
      : roles.some((role) => signer.roles.includes(role))
        ? passed("signer-role", "SIGNER_ROLE_FITS")
        : failed("signer-role", "SIGNER_ROLE_MISSING"),
    signer.keyUse === use
      ? passed("key-use", "KEY_USE_FITS")
      : failed("key-use", use === "sign" ? "KEY_NOT_FOR_SIGNING" : "KEY_NOT_FOR_AUTHENTICATION"),
  ];
  return { allowed: checks.every(({ result }) => result === "passed"), checks };
}

function compare(
  name: RuleCheck["name"],
  demanded: string | undefined,
  found: string | undefined,
  fits: ReasonCode,
  differs: ReasonCode,
): RuleCheck {
  if (demanded === undefined) return passed(name, "RULE_NOT_DEMANDED");
  return demanded === found ? passed(name, fits) : failed(name, differs);
}

function passed(name: RuleCheck["name"], reason: ReasonCode): RuleCheck {
  return { name, result: "passed", reason };
}

function failed(name: RuleCheck["name"], reason: ReasonCode): RuleCheck {
  return { name, result: "failed", reason };
}
