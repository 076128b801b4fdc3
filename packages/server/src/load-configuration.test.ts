import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ConfigurationError, loadConfiguration } from "./load-configuration.ts";

const folder = mkdtempSync(join(tmpdir(), "reglament-"));
afterAll(() => rmSync(folder, { recursive: true }));
const production = {
  REGLAMENT_MODE: "production",
  REGLAMENT_SECRET: "x".repeat(32),
  REGLAMENT_ORIGIN: "https://reglament.example.kz",
  REGLAMENT_DATA: folder,
};
const gateway = {
  REGLAMENT_REGISTERS: "https://gateway.example.kz/bip-sync-wss-gost/",
  REGLAMENT_REGISTERS_KEY: "/etc/reglament/system.p12",
  REGLAMENT_REGISTERS_ANCHORS: "/etc/reglament/gateway",
  REGLAMENT_REGISTERS_BIN: "990470000011",
  REGLAMENT_REGISTERS_SENDER: "oskemen:a:b",
};

describe("loadConfiguration", () => {
  test("is training on this machine when nothing is said", () => {
    const configuration = loadConfiguration({ REGLAMENT_DATA: folder });

    expect(configuration).toMatchObject({ mode: "training", host: "127.0.0.1", port: 8080 });
    expect(configuration.origin).toBe("http://127.0.0.1:8080");
    expect(configuration.signingPrograms).toContain("ws://127.0.0.1:13580");
  });

  test("keeps a training installation's secret, readable by its owner only", () => {
    const first = loadConfiguration({ REGLAMENT_DATA: folder });
    const second = loadConfiguration({ REGLAMENT_DATA: folder });

    expect(second.secret).toEqual(first.secret);
    expect(statSync(join(folder, "secret")).mode & 0o077).toBe(0);
  });

  test("has the training program listen where it is told to", () => {
    const configuration = loadConfiguration({ REGLAMENT_DATA: folder, REGLAMENT_SIGNER: "ws://127.0.0.1:13581" });

    expect(configuration.signingPrograms).toEqual(["ws://127.0.0.1:13581", "wss://127.0.0.1:13579"]);
  });

  test("has it answer in NCALayer's place when that is its address", () => {
    const configuration = loadConfiguration({ REGLAMENT_DATA: folder, REGLAMENT_SIGNER: "wss://127.0.0.1:13579" });

    expect(configuration.signingPrograms).toEqual(["wss://127.0.0.1:13579"]);
  });

  test("has only the authority's own program sign in production", () => {
    const configuration = loadConfiguration({ ...production, HOST: "0.0.0.0" });

    expect(configuration.host).toBe("0.0.0.0");
    expect(configuration.signingPrograms).toEqual(["wss://127.0.0.1:13579"]);
  });

  test("asks the stand-ins for the registers in training, and whom it is told to in production", () => {
    const registers = (environment: Readonly<Record<string, string>>) =>
      loadConfiguration({ REGLAMENT_DATA: folder, ...environment }).registers;

    expect(registers({})).toEqual({ by: "stand-ins", address: "http://127.0.0.1:13583" });
    expect(registers(production)).toBeUndefined();
    expect(registers({ ...production, ...gateway, REGLAMENT_REGISTERS_NO_DATA: "00404, 00405" })).toEqual({
      by: "gateway",
      address: "https://gateway.example.kz/bip-sync-wss-gost/",
      keyFile: "/etc/reglament/system.p12",
      keyPassword: undefined,
      anchorsFolder: "/etc/reglament/gateway",
      bin: "990470000011",
      sender: { id: "oskemen", password: "a:b" },
      noDataCodes: ["00404", "00405"],
    });
  });

  test.each([
    ["training for other machines", { HOST: "0.0.0.0" }],
    ["an unknown mode", { REGLAMENT_MODE: "demo" }],
    ["a port that is none", { PORT: "http" }],
    ["an origin that is no address", { REGLAMENT_ORIGIN: "reglament" }],
    ["a signing program that is a bare port", { REGLAMENT_SIGNER: "13581" }],
    ["a signing program without a port", { REGLAMENT_SIGNER: "ws://127.0.0.1" }],
    ["a signing program on another machine", { REGLAMENT_SIGNER: "ws://signer.example:13581" }],
    ["a signing program with more than an address", { REGLAMENT_SIGNER: "ws://127.0.0.1:13581; script-src *" }],
    ["production without a secret", { REGLAMENT_MODE: "production" }],
    ["a short secret", { REGLAMENT_SECRET: "short" }],
    ["production that says no address", { ...production, REGLAMENT_ORIGIN: undefined }],
    ["stand-ins on another machine", { REGLAMENT_REGISTERS: "http://registers.example:13583" }],
    ["a gateway without a key", { ...production, ...gateway, REGLAMENT_REGISTERS_KEY: undefined }],
    ["a gateway of nobody", { ...production, ...gateway, REGLAMENT_REGISTERS_BIN: "" }],
    ["a gateway of a wrong number", { ...production, ...gateway, REGLAMENT_REGISTERS_BIN: "12" }],
    ["a sender without a password", { ...production, ...gateway, REGLAMENT_REGISTERS_SENDER: "oskemen" }],
    ["a gateway that is no address", { ...production, ...gateway, REGLAMENT_REGISTERS: "gateway" }],
    ["a password in an address", { ...production, ...gateway, REGLAMENT_REGISTERS: "https://a:b@gateway.example.kz/" }],
    ["production without TLS", { ...production, REGLAMENT_ORIGIN: "http://reglament.example.kz" }],
  ])("refuses %s", (_name, environment) => {
    expect(() => loadConfiguration({ REGLAMENT_DATA: folder, ...environment })).toThrow(ConfigurationError);
  });
});
