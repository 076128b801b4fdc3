/** The registers as walks ask them: through the gateway's protocol over HTTP, at stand-ins that run beside. */
import {
  messageSigner,
  openRegisters,
  type PowerQuestion,
  patience,
  type Registers,
  startRegisterStandIns,
} from "@reglament/gateway";
import { createAuthority, issueCertificate } from "@reglament/signature";
import { type Cast, type Player, walkBin } from "./cast.ts";

/** Number of the gateway's organisation, which there can't be. */
const GATEWAY_BIN = "150390000022";
const YEAR_MS = 365 * 86_400_000;
const sender = { id: "walk", password: "walk" } as const;

/** Stand-ins that know the cast, all but the stranger, with the way to ask them. */
export async function startWalkRegisters(
  cast: Cast,
): Promise<{ readonly registers: Registers; close(): Promise<void> }> {
  const realNow = () => Date.now();
  const term = { notBefore: realNow() - YEAR_MS, notAfter: realNow() + YEAR_MS };
  const authority = createAuthority({ name: "Reglament walk gateway", ...term });
  const keyOf = (bin: string, serial: bigint) =>
    issueCertificate({
      authority,
      subject: { commonName: "Ақпараттық жүйе", organisation: "Үлгі ұйым", bin },
      use: "sign",
      roles: ["legal-entity-system"],
      algorithm: "gost2015-512",
      serial,
      ...term,
    });
  const beliefIn = (bin: string) => ({
    trust: { anchors: [authority.certificate], intermediates: [], crls: [] },
    bin,
  });
  const standIns = await startRegisterStandIns({
    people: [cast.applicant, cast.representative].map(registered),
    powers: [
      {
        ...walkPower(cast),
        notaryLicence: undefined,
        powers: ["кезекке қою"],
        issued: "2014-09-08",
        validUntil: undefined,
        revoked: undefined,
      },
    ],
    port: 0,
    key: keyOf(GATEWAY_BIN, 1n),
    believed: beliefIn(walkBin),
    sender,
    realNow,
    log: (line) => console.error(line),
  });
  const registers = openRegisters({
    ...patience,
    address: standIns.address,
    sender,
    signer: messageSigner(keyOf(walkBin, 2n)),
    believed: beliefIn(GATEWAY_BIN),
    realNow,
    noDataCodes: [],
  });
  return { registers, close: () => standIns.close() };
}

/** By which power the representative acts. */
export function walkPower({ applicant, representative }: Cast): PowerQuestion {
  return { registryNumber: "1-17/2014", grantorIin: applicant.iin, attorneyIin: representative.iin };
}

function registered({ iin, name, birth }: Player) {
  const [surname = name, first = "", patronymic = ""] = name.split(" ");
  return {
    iin,
    surname,
    name: first,
    patronymic,
    birthDate: birth,
    sex: Number(iin[6]) % 2 === 1 ? ("male" as const) : ("female" as const),
    citizenship: { code: "398", nameKz: "ҚАЗАҚСТАН", nameRu: "КАЗАХСТАН" },
    lifeStatus: { code: "0", nameKz: "Қалыпты", nameRu: "Нормальный" },
    documents: [],
  };
}
