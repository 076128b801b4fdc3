/** The installation can't be started as it stands; the message says what to do. Exit code 1, no stack. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}
