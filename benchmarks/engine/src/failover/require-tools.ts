import { runTool } from "./run-tool.ts";

const packages: Readonly<Record<string, string>> = {
  patroni: "patroni",
  etcd: "etcd-server",
  haproxy: "haproxy",
  ip: "iproute2",
  psql: "postgresql-client-15",
  "/usr/lib/postgresql/15/bin/postgres": "postgresql-15",
};

/** @throws Error with a sentence that says what this machine lacks for the trial */
export async function requireTools(): Promise<void> {
  if (process.platform !== "linux" || process.geteuid?.() !== 0)
    throw new Error("The trial makes network namespaces: it runs on Linux, as root, on a machine for tests.");
  const missing: string[] = [];
  for (const [program, name] of Object.entries(packages)) {
    const isThere = await runTool("sh", "-c", `command -v ${program}`).then(
      () => true,
      () => false,
    );
    if (!isThere) missing.push(name);
  }
  if (missing.length > 0) throw new Error(`Programs are missing: apt-get install ${missing.join(" ")}`);
}
