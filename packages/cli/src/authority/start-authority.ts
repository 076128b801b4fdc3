import { type RunningAuthority, serveAuthority } from "@reglament/server";

/**
 * Starts the training authority at the port that certificates name, or at a free one when another program has that:
 * the revocation service asks where it really listens.
 *
 * @param say - takes one line for people
 */
export async function startAuthority(
  folder: string,
  address: string,
  say: (line: string) => void,
): Promise<RunningAuthority> {
  const port = Number(new URL(address).port);
  try {
    return await serveAuthority({ folder, port });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    const authority = await serveAuthority({ folder, port: 0 });
    say(
      `Training authority: port ${port} is taken by another program, so it answers at ${authority.url}. Another address: REGLAMENT_AUTHORITY=http://127.0.0.1:13582`,
    );
    return authority;
  }
}
