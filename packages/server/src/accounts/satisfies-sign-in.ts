import type { SignInWay } from "@reglament/store";

/** A channel of a regulation, with what it asks people to sign in with; nothing more than an account when it says nothing. */
export interface AskingChannel {
  readonly id: string;
  readonly signIn?: { readonly clause: string; readonly with: readonly ("iin" | "password" | "certificate")[] };
}

/**
 * Whether a session that was begun so is enough for a channel.
 *
 * Everybody who is signed in has named their IIN. A certificate proves more than a password and is taken where a
 * password is asked for; a password is never taken for a certificate.
 */
export function satisfiesSignIn({ signIn }: AskingChannel, signedInWith: SignInWay): boolean {
  return signIn === undefined || !signIn.with.includes("certificate") || signedInWith === "certificate";
}
