import type { Route } from "../route.ts";
import {
  downloadApplication,
  downloadApplicationSignature,
  downloadAttachment,
  downloadResult,
  downloadResultEvidence,
  downloadResultSignature,
} from "./download-papers.ts";
import { showCabinet } from "./show-cabinet.tsx";
import { showCase } from "./show-case.tsx";
import { showReceipt } from "./show-receipt.tsx";
import { askWithdrawal, withdraw } from "./withdraw.tsx";

/** The applicant's own pages. */
export const cabinetRoutes: readonly Route[] = [
  showCabinet,
  showCase,
  showReceipt,
  askWithdrawal,
  withdraw,
  downloadApplication,
  downloadApplicationSignature,
  downloadResult,
  downloadResultSignature,
  downloadResultEvidence,
  downloadAttachment,
];
