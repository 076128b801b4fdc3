/**
 * PostgreSQL: the event log, worklists, outbox and everything else that is kept. The only user of `pg`.
 *
 * It decides nothing about a case and asks nobody's rights: it carries out what the engine decided, in one statement, and
 * gives back what was stored. The embedded server's start and stop stand here, the choice of it in `cli`.
 */
export type { Pool } from "pg";
export type { BackupSummary } from "./backup/backup-contents.ts";
export { BackupProblem, LeftBehind } from "./backup/backup-problem.ts";
export { checkBackup, type Restored, restoreBackup } from "./backup/restore-backup.ts";
export { type InstallationFile, takeBackup } from "./backup/take-backup.ts";
export { canonicalBytes } from "./canonical-json.ts";
export {
  type CaseParty,
  listCasesOfIin,
  listCasesOfPerson,
  listParties,
} from "./cases/case-of-person.ts";
export { findDocument, listDocuments, type StoredDocument } from "./cases/document.ts";
export { listCasesById } from "./cases/list-cases-by-id.ts";
export type { ListedCase } from "./cases/listed-case.ts";
export { type LawOf, type LoadedCase, loadCase } from "./cases/load-case.ts";
export {
  type CaseInTime,
  type Lease,
  leaseCasesOfOtherCalendar,
  leaseDueCases,
  listWaitingForSignature,
} from "./cases/next-moment.ts";
export { eraseCase, readPersonal, setEraseAfter } from "./cases/personal.ts";
export { type CaseSearch, searchCases } from "./cases/search-cases.ts";
export { listSignatures, type StoredSignature } from "./cases/signature.ts";
export type { StoredEvent } from "./cases/stored-event.ts";
export { verifyChain } from "./cases/verify-chain.ts";
export {
  type CaseList,
  listEndedCases,
  listMine,
  listOverdue,
  listWaitingFor,
  listWaitingForOthers,
  listWorklist,
  type OfficeTurn,
  type TurnsOfPerson,
} from "./cases/worklist.ts";
export { confirmWritten } from "./confirm-written.ts";
export { openPool, type PoolOptions } from "./connect.ts";
export {
  type Attachment,
  findAttachment,
  listAttachments,
  readAttachment,
  removeAttachment,
} from "./drafts/attachment.ts";
export {
  type Draft,
  findDraft,
  findFiledCase,
  freezeSigningBytes,
  listDrafts,
  listDraftsAtCounter,
  listForgottenDrafts,
  makeDraft,
  removeDraft,
  saveAnswers,
  takeOverDraft,
} from "./drafts/draft.ts";
export {
  type AttachmentRejected,
  type AttachmentRejectionCode,
  attachmentRejections,
  storeAttachment,
} from "./drafts/store-attachment.ts";
export { isAlive, newIdentity } from "./embedded/process-identity.ts";
export {
  type DatabaseServer,
  hasEmbeddedServer,
  joinEmbeddedServer,
  stopAbandonedServer,
} from "./embedded/server.ts";
export { syncFolder } from "./embedded/sync-folder.ts";
export { type EventPartitions, makeEventPartitions, readEventPartitions } from "./event-log/event-partitions.ts";
export { isDatabaseLost } from "./is-database-lost.ts";
export {
  deliverDueNotices,
  deliverNotice,
  listNotices,
  listOfficialNotices,
  markRead,
  type Notice,
  type OfficialNotice,
} from "./messages/notice.ts";
export { deferMessage, leaseDueMessages, type Message, markDelivered } from "./messages/outbox.ts";
export { type Mode, ModeMismatch, migrate } from "./migrate.ts";
export { type Access, type LoggedAccess, listAccessToCase, logAccess } from "./people/access-log.ts";
export {
  type Account,
  changePassword,
  deactivateAccount,
  findAccount,
  type IinProof,
  makeAccount,
} from "./people/account.ts";
export { type ActivationCode, makeActivationCode, useActivationCode } from "./people/activation-code.ts";
export { type AdministratorRole, listAdministratorRoles, makeAdministrator } from "./people/administrator.ts";
export { countSignInTry, forgetSignInTries, takeBackSignInTry } from "./people/failed-sign-in.ts";
export { findPendingForm, type PendingForm, savePendingForm, takePendingForm } from "./people/pending-form.ts";
export {
  findPersonByIin,
  getPerson,
  listPeople,
  makePerson,
  type Person,
  renamePerson,
} from "./people/person.ts";
export {
  chooseSessionLanguage,
  endSession,
  endSessionsOf,
  findPersonOfForm,
  findSession,
  prolongSession,
  removeExpired,
  type Session,
  type SignInWay,
  startSession,
} from "./people/session.ts";
export { makePersonalContent, matchesDigest, type PersonalContent } from "./personal-content.ts";
export type { Queryable } from "./queryable.ts";
export { MayNotMakeDatabase, withScratchDatabase } from "./scratch-database.ts";
export { ByteaArray } from "./step/bytea-array.ts";
export { carryOut, wasCarriedOut } from "./step/carry-out.ts";
export { type CarriedOut, type CommandInput, carryOutCommand } from "./step/carry-out-command.ts";
export { noteTime, recomputeMoments, type TimeInput } from "./step/note-time.ts";
export type {
  CaseRow,
  IssuedBlank,
  NewDocument,
  NewNotice,
  NewSignature,
  Party,
  RepeatedAnswer,
  Step,
  StepAnswer,
  StepNumber,
  StepPapers,
} from "./step/step.ts";
export { inTransaction } from "./transaction.ts";
export {
  findRevocationList,
  type KeptList,
  keepRevocationList,
  listRevocationAddresses,
} from "./trust/revocation-list.ts";
export { type BlankNumber, blankNumberText, parseBlankNumber } from "./worlds/blank-number.ts";
export { blankInStock, type ReceivedBlanks, receiveStock, writeOffBlank } from "./worlds/blank-stock.ts";
export { CalendarNotOnRecord, findCalendar, recordCalendar } from "./worlds/calendar-on-record.ts";
export { countOpenCases, type EditionText, listEditionTexts, recordEditionText } from "./worlds/edition-on-record.ts";
export {
  findRecordedFacts,
  type LawFact,
  listConfirmations,
  listLawFacts,
  type Reading,
  recordConfirmation,
  recordEnd,
} from "./worlds/law-fact.ts";
export { listStock, listUsedBlanks, type StockOfBlanks, type UsedBlank } from "./worlds/listed-blanks.ts";
export {
  findOffice,
  listOffices,
  listOfficesById,
  type Office,
  type OfficeParty,
  type OfficeToSave,
  saveOffice,
} from "./worlds/office.ts";
export {
  type Colleague,
  type Employment,
  employ,
  endEmployment,
  type HeldRole,
  type InsteadOf,
  listEmployments,
  listStaff,
  rolesOf,
} from "./worlds/staff.ts";
export { type StaffRejected, type StaffRejectionCode, staffRejections } from "./worlds/staff-rejection.ts";
export {
  cancelSubstitution,
  listSubstitutions,
  orderSubstitution,
  type StoredSubstitution,
  type Substitution,
} from "./worlds/substitution.ts";
export {
  currentWorld,
  findWorld,
  legalNow,
  listCurrentWorlds,
  makeWorld,
  moveClock,
  type World,
} from "./worlds/world.ts";
