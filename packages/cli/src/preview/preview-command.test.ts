import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runReglament } from "../testing/run-reglament.ts";

const file = fileURLToPath(new URL("../../../../regulations/kostanay/external-study.yaml", import.meta.url));

test.each([
  [["preview"], "preview takes one file"],
  [["preview", "regulations/nowhere.yaml"], "regulations/nowhere.yaml is no regulation's file"],
  [["preview", "packages"], "packages is no regulation's file"],
  [["preview", file, "--port", "70000"], "--port is a number from 0 to 65535"],
])("reglament %j isn't understood", async (words, message) => {
  const { exitCode, said } = await runReglament(...words);

  expect(exitCode).toBe(2);
  expect(said).toContain(message);
});

test("a port that somebody has is told, with another to take", async () => {
  // given
  const somebody = createServer();
  await new Promise<void>((listening) => {
    somebody.listen(0, "127.0.0.1", listening);
  });
  const address = somebody.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;

  // when
  const { exitCode, said } = await runReglament("preview", file, "--port", String(port));
  somebody.close();

  // then
  expect(exitCode).toBe(1);
  expect(said).toContain(`Port ${port} is taken by another program. Choose another: --port `);
});
