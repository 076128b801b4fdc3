/**
 * A process of the server: it connects as the server does and does the background work, until it is told to stop. In
 * place of pages it asks twenty times a second what a page asks. Its parent starts it with the database's address, the
 * world's region and the moment at which its clock stands still: so that on a slow machine the same is due as on a fast one.
 */
import { cpuUsage } from "node:process";
import { fileURLToPath } from "node:url";
import { askNobody, jsonLog, loadLaw, makeSignatureServices, type Services, startBackground } from "@reglament/server";
import { listWorklist, openPool } from "@reglament/store";

/** What the process says of itself at its end. */
export interface ProcessFigures {
  readonly cpuMs: number;
  /** How long each look at a worklist took. */
  readonly pagesMs: readonly number[];
}

const [, , appUrl = "", region = "", standsAt = ""] = process.argv;
const law = loadLaw(fileURLToPath(new URL("../../../../regulations", import.meta.url)));
const pool = openPool(appUrl, { max: 6, forSteps: true });
const pagesPool = openPool(appUrl, { max: 20, forSteps: true });
const realNow = () => Number(standsAt);
const log = jsonLog((line) => console.error(line), realNow);
const nobody = async () => ({ anchors: [], intermediates: [], crls: [] });
const services: Services = {
  configuration: {
    mode: "training",
    host: "127.0.0.1",
    port: 0,
    dataFolder: "",
    origin: "http://127.0.0.1",
    attachmentBytes: 0,
    signingPrograms: [],
    secret: new Uint8Array(32),
    regulationsFolder: "",
    anchorsFolder: undefined,
    trainingAuthority: "http://127.0.0.1",
    trust: askNobody,
  },
  pool,
  law,
  trustAt: nobody,
  signatures: makeSignatureServices({ pool, log, realNow, settings: askNobody, believed: nobody }),
  realNow,
  log,
};
const background = startBackground(services);
const pagesMs: number[] = [];
const looking = setInterval(() => {
  void look();
}, 50);
// Without its parent there is nothing left to measure, and soon no database.
process.once("disconnect", () => process.exit());
process.send?.("ready");
process.once("message", () => {
  void stop();
});

async function look(): Promise<void> {
  const start = performance.now();
  await listWorklist(pagesPool, { region, offices: ["school-1"] });
  pagesMs.push(performance.now() - start);
}

async function stop(): Promise<void> {
  clearInterval(looking);
  await background.stop();
  await services.signatures.own.close();
  await Promise.all([pool.end(), pagesPool.end()]);
  const { user, system } = cpuUsage();
  const figures: ProcessFigures = { cpuMs: (user + system) / 1000, pagesMs };
  process.send?.(figures);
  process.disconnect();
}
