import type { Route } from "../route.ts";
import { answerQuestion } from "./answer-question.tsx";
import { showApply, startApply } from "./apply.tsx";
import { attachDocument } from "./attach-document.ts";
import { check } from "./check.ts";
import { downloadDocument } from "./download-document.ts";
import { fileOnPaper } from "./file-on-paper.ts";
import { fileSigned } from "./file-signed.ts";
import { handOverDocuments } from "./hand-over-documents.ts";
import { leadBackRoutes } from "./lead-back.ts";
import { showNewPaperApplication, startPaperApplication } from "./new-paper-application.tsx";
import { received } from "./received.tsx";
import { removeDocument } from "./remove-document.ts";
import { showDocuments } from "./show-documents.ts";
import { showQuestion } from "./show-question.tsx";
import { sign } from "./sign.ts";
import { signingBytes } from "./signing-bytes.ts";
import { takeOver } from "./take-over-draft.tsx";

/** From the wish to apply to the filed case. */
export const filingRoutes: readonly Route[] = [
  showApply,
  startApply,
  showNewPaperApplication,
  startPaperApplication,
  showQuestion,
  answerQuestion,
  showDocuments,
  handOverDocuments,
  attachDocument,
  removeDocument,
  downloadDocument,
  check,
  sign,
  signingBytes,
  fileSigned,
  fileOnPaper,
  received,
  takeOver,
  ...leadBackRoutes,
];
