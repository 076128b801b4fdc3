import type { Route } from "../route.ts";
import { giveActivationCode, showAccounts } from "./accounts.tsx";
import { downloadApplication } from "./download-application.ts";
import { downloadAttachment } from "./download-attachment.ts";
import { downloadDraft } from "./download-draft.ts";
import { downloadScan } from "./download-scan.ts";
import { performAct } from "./perform-act.ts";
import { showCase, showCaseAtAct } from "./show-case.ts";
import { readNotices, showNotices } from "./show-notices.tsx";
import { showPaper } from "./show-paper.tsx";
import { showReceipt } from "./show-receipt.tsx";
import { showSheet } from "./show-sheet.tsx";
import { showWorklist } from "./show-worklist.tsx";
import { showSignMany, signMany } from "./sign-many/sign-many.tsx";

/** The officials' pages, but for entering paper applications. */
export const workplaceRoutes: readonly Route[] = [
  showWorklist,
  showNotices,
  readNotices,
  showCase,
  showCaseAtAct,
  performAct,
  showReceipt,
  showPaper,
  downloadDraft,
  downloadAttachment,
  downloadApplication,
  downloadScan,
  showSheet,
  showAccounts,
  giveActivationCode,
  showSignMany,
  signMany,
];
