import type { Registers } from "@reglament/gateway";

/**
 * The registers as they answer about people whom they know; the network stays out of it.
 *
 * @param options.without - IINs about whom there is no data
 * @param options.fault - what is thrown instead of any answer
 */
export function registersThatKnow(
  options: { readonly without?: readonly string[]; readonly fault?: () => Error | undefined } = {},
): Registers {
  const { without = [], fault } = options;
  const failing = () => {
    const error = fault?.();
    if (error !== undefined) throw error;
  };
  return {
    async askPopulationRegister({ messageId, iin }) {
      failing();
      if (without.includes(iin)) return { found: false, messageId };
      const unsaid = { surname: undefined, name: undefined, patronymic: undefined, birthDate: undefined };
      const person = { iin, ...unsaid, sex: undefined, citizenship: undefined, lifeStatus: undefined, documents: [] };
      return { found: true, messageId, person };
    },
    async askNotaryRegister({ messageId, registryNumber, grantorIin, attorneyIin }) {
      failing();
      if (without.includes(grantorIin)) return { found: false, messageId };
      const days = { issued: "2015-01-12", validUntil: undefined, revoked: undefined };
      const power = { registryNumber, grantorIin, attorneyIin, notaryLicence: undefined, powers: [], ...days };
      return { found: true, messageId, power };
    },
  };
}
