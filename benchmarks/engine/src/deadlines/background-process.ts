/**
 * A process of the server without its pages: it connects as the server does and does the background work, until it is
 * told to stop. Its parent starts it with the database's address.
 */
import { cpuUsage } from "node:process";
import { fileURLToPath } from "node:url";
import { askNobody, jsonLog, loadLaw, makeSignatureServices, type Services, startBackground } from "@reglament/server";
import { openPool } from "@reglament/store";

const [, , appUrl = ""] = process.argv;
const law = loadLaw(fileURLToPath(new URL("../../../../regulations", import.meta.url)));
const pool = openPool(appUrl, { max: 20, forSteps: true });
const realNow = () => Date.now();
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
process.send?.("ready");
process.once("message", () => {
  void stop();
});

async function stop(): Promise<void> {
  await background.stop();
  await services.signatures.own.close();
  await pool.end();
  const { user, system } = cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000 });
  process.disconnect();
}
