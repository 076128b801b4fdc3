/** A backup can't be taken, read or restored as things stand; the message says why, for people. */
export class BackupProblem extends Error {
  override readonly name = "BackupProblem";
}

/** A restore failed, and what it has made stands; the message says what to do with it. */
export class LeftBehind extends BackupProblem {}
