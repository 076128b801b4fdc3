/** The configuration files of `ha/`, filled in for the trial's machines: what is tried is what stands there. */
import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addressOf, network, type Place, places } from "./network.ts";

const templates = fileURLToPath(new URL("../../../../ha", import.meta.url));
const ownerPassword = secret();
const superuserPassword = secret();
const replicationPassword = secret();
/** Where HAProxy listens. */
const balancer = { host: "127.0.0.1", port: 57_432 };
/** Debian's. */
const binFolder = "/usr/lib/postgresql/15/bin";

export const ownerUrl = `postgres://reglament:${ownerPassword}@${balancer.host}:${balancer.port}/reglament`;

/** The superuser's address of the database on one machine, past HAProxy. */
export function superuserUrlAt(place: Place, database: string): string {
  return `postgres://postgres:${superuserPassword}@${addressOf(place)}:5432/${database}`;
}

/** The same through HAProxy. */
export const superuserUrl = `postgres://postgres:${superuserPassword}@${balancer.host}:${balancer.port}/postgres`;

export function nameOf(place: Place): string {
  return `machine-${place}`;
}

/** Writes a template's text with its places filled in, and returns the file's path. */
export function writeSettings(template: string, folder: string, place?: Place): string {
  const values: Readonly<Record<string, string>> = {
    FOLDER: folder,
    NETWORK: network,
    BIN_FOLDER: binFolder,
    OWNER_PASSWORD: ownerPassword,
    SUPERUSER_PASSWORD: superuserPassword,
    REPLICATION_PASSWORD: replicationPassword,
    BALANCER: `${balancer.host}:${balancer.port}`,
    ETCD_HOSTS: places.map((one) => `${addressOf(one)}:2379`).join(","),
    ETCD_MEMBERS: places.map((one) => `${nameOf(one)}=http://${addressOf(one)}:2380`).join(","),
    ...Object.fromEntries(
      places.flatMap((one) => [
        [`NAME_${one}`, nameOf(one)],
        [`ADDRESS_${one}`, addressOf(one)],
      ]),
    ),
    ...(place && { NAME: nameOf(place), ADDRESS: addressOf(place) }),
  };
  const text = readFileSync(join(templates, template), "utf8").replaceAll(
    /\$\{(?<name>[A-Z_0-9]+)\}/g,
    (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${template}: nothing fills ${name}`);
      return value;
    },
  );
  const path = join(folder, template);
  writeFileSync(path, text, { mode: 0o644 });
  return path;
}

function secret(): string {
  return randomBytes(18).toString("base64url");
}
