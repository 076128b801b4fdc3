/**
 * HTTP: pages, sessions, configuration; what starts it and what it is given.
 *
 * No rule of the domain and no SQL stands here: it parses, asks engine and store, and draws what they say. It starts no
 * database and no process of its own; the `reglament` command does.
 */
export { hashPassword, verifyPassword } from "./accounts/password.ts";
export { buildApp } from "./app.ts";
export { type Background, startBackground } from "./background/start-background.ts";
export type { Configuration } from "./configuration.ts";
export { applicationRecord, recordBytes } from "./filing/application-record.ts";
export { type Filing, filingOf } from "./filing/filing-of.ts";
export { signerOf } from "./filing/signer-of.ts";
export { jsonLog } from "./json-log.ts";
export { ConfigurationError, loadConfiguration } from "./load-configuration.ts";
export { LawError, loadLaw, makeLaw } from "./load-law.ts";
export { recordCalendarOf } from "./record-calendar-of.ts";
export { type RecordedLaw, recordEditionsOf } from "./record-editions-of.ts";
export type { GatewayConfiguration, RegistersConfiguration } from "./registers-configuration.ts";
export { type RunningServer, startServer } from "./serve.ts";
export type { Law, Log, Services } from "./services.ts";
export { evidenceBytes } from "./signature-evidence.ts";
export { loadOfficeDay, type OfficeDay } from "./situation.ts";
export { isLanguage, type Language } from "./texts/language.ts";
export { rejectionTexts } from "./texts/rejections.ts";
export { type RunningAuthority, serveAuthority } from "./training/authority/serve-authority.ts";
export { loadTraining } from "./training/load-training.ts";
export { listSignIns, type TrainingSignIn } from "./training/sign-ins.ts";
export { readTrainingFile, readTrainingFiles, type TrainingFile } from "./training/training-file.ts";
export { earlierKeysFolder, ensureTrainingKeys, trainingKeysFolder } from "./training/training-keys.ts";
export { openTrainingTrust } from "./training/training-trust.ts";
export { makeSignatureServices, type SignatureServices, trustAtFrom } from "./verification/signature-services.ts";
export { askNobody } from "./verification/trust-settings.ts";
export { readReasons, reasonsContent } from "./workplace/reasons.ts";
export { makeRefusalDocument, makeResultDocument, resultMediaType, templateOf } from "./workplace/result-document.ts";
