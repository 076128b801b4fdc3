import type { Route } from "../route.ts";
import { register, showRegister } from "./register.tsx";
import { registerByCode, showRegisterByCode } from "./register-code.tsx";
import { downloadChallenge, proveIin, showProof } from "./register-proof.tsx";
import { showSignIn, signIn } from "./sign-in.tsx";
import {
  beginSignInByCertificate,
  downloadSignInChallenge,
  proveByCertificate,
  showSignInByCertificate,
  showSignInProof,
} from "./sign-in-certificate.tsx";
import { signOut } from "./sign-out.ts";

/** Signing in and out, and registering. */
export const accountRoutes: readonly Route[] = [
  showSignIn,
  signIn,
  showSignInByCertificate,
  beginSignInByCertificate,
  showSignInProof,
  downloadSignInChallenge,
  proveByCertificate,
  signOut,
  showRegister,
  register,
  showProof,
  downloadChallenge,
  proveIin,
  showRegisterByCode,
  registerByCode,
];
