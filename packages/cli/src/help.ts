/** What `reglament --help` prints. */
export const help = `reglament: public-service regulations that run

  reglament start
      Starts database, server and background work; in training also the signing program, the training authority and
      the stand-ins for the registers. Stop with Ctrl-C.
      Environment: PORT, HOST, REGLAMENT_MODE (training or production), REGLAMENT_DATA, DATABASE_URL, REGLAMENT_ORIGIN,
      REGLAMENT_SECRET, REGLAMENT_REGULATIONS, REGLAMENT_ANCHORS, REGLAMENT_SIGNER, REGLAMENT_AUTHORITY,
      REGLAMENT_SIGNATURES, REGLAMENT_CRL, REGLAMENT_OCSP, REGLAMENT_TSP, REGLAMENT_PKI_HOSTS, REGLAMENT_REGISTERS and
      those that begin with it.

  reglament backup <file>|-
      Takes a backup of the installation, database and attachments included, into one file or to the standard output, while
      it is at work. Environment: REGLAMENT_DATA, DATABASE_URL. Leaves no file when it fails. To encrypt it:
      reglament backup - | age -r <recipient> > <file>.

  reglament restore <file>|- [--check]
      Restores a backup, of this release or an earlier one, into an empty data folder, or into the empty database of
      DATABASE_URL, and verifies every case and attachment. --check reads the backup to its end and restores nothing.

  reglament walk <region>/<service> --channel portal|centre|chancellery
                 [--json] [--at 2019-06-17T10:00+06:00] [--edition 2019-01-01] [--refuse <ground> | --variant <variant>]
                 [--keep]
      Walks one case from filing to its end with invented people, real signatures, sheets signed by hand, blanks from
      stock, and registers asked over HTTP. --json prints each event as a line of JSON and a summary as the last line.
      --refuse ends the case with that refusal. Variants: late (every step after its deadline), substitution (whoever
      signs is absent), withdrawal, storage (nobody fetches the result for a month), edition-ended (the edition ends
      meanwhile), undetermined-signature (no revocation data at filing), representative (somebody applies by power of
      attorney). Uses a scratch database; --keep uses the
      installation's own, in a world of its own. Exit code 1 when the case doesn't end as asked.

  reglament walk --all [<region>/<service>] [--json] [--keep]
      Walks every case that the regulations have: each edition and channel to its result, to each refusal, and by each
      variant. Prints a line a case; --json with its events, steps and numbers. Exit code 1 when one doesn't end as asked.

  reglament due --calendar kazakhstan --zone Asia/Qostanay --schedule "mon-fri 09:00-13:00 14:30-18:30"
                --start 2018-12-28T17:10:00+06:00 --term "3 hours" [--first-day next|same]
                [--after-hours next-working-day|none] [--last-day next-working-day|keep]
                [--explain] [--lang kk|ru|en] [--json]
      Says when a term ends; --explain also why, line by line. Units: minutes, hours, working-days, calendar-days,
      clock-days, months. A schedule's parts are separated by ";" and may begin with a date or a span of dates:
      "2019-06-10 closed", "2019-06-01..2019-08-31 mon-fri 09:00-13:00".

  reglament due --batch [--explain] [--lang kk|ru|en]
      Reads one question a line from the standard input, as JSON with the fields calendar, zone, schedule, start, term,
      firstDay, afterHours and lastDay, and writes one answer a line: {"due":"2018-12-29T04:40:00Z"} or {"error":{...}}.

  reglament list [--json]
      Lists the regulations: editions with their dates and acts, channels and whether they are open for filing, steps of
      each party, total terms; and the services that an amendment took out of an act.

  reglament show <region>/<service>[@2019-06-10] [--lang kk|ru|en]
      Prints a regulation clause by clause, in the wording that governs an application of that day, with its assumptions;
      without a day the last wording on record. A day without a wording is answered by why there is none.

  reglament print <region>/<service>[@2019-06-10] [--lang kk|ru|en]
      Prints a regulation in the structure of an official text, every clause of its numbering with what the file carries
      for it or why nothing does; marked as not the official text.

  reglament diff <region>/<service>[@2014-09-08] <region>/<service>[@2015-08-31] [--lang kk|ru|en] [--json]
      Compares two editions of a regulation, or two regions' regulations of one service: totals, channels, steps, papers,
      documents, refusals and rules, each as the same, different or in one of them only, with the clauses of both.

  reglament preview <file> [--port 13582]
      Shows a regulation file on a page of this machine: what is wrong with it, its form, its print; again on each save.

  reglament check [<region>/<service> | <file> | <folder>]... [--json] [--severity error|warning|note] [--lang kk|ru|en]
      Tells what is wrong with the regulations: how cases run, what is left unsaid, terms that can't be kept (tried from
      every minute of every year of the calendar), and the acts. A file of your own is checked beside the law that comes
      with the project. --severity leaves out what weighs less. What a file accepts by name counts as a note.
      Exit code: 1 when an error is left. The codes are explained in docs/checks; --write [--pages docs/checks] makes
      those pages anew.

  reglament schema [regulation|standard|acts|cases]
      Prints the JSON Schema of regulation files, standards, a region's acts or scenarios, for an editor.

  reglament test [path]... [--json] [--lang kk|ru|en]
      Runs the scenarios beside the law, regulations/<region>/cases/*.yaml, or those of the files and folders named, and
      says of each whether all came out as expected: where not, what was expected, what came out, and why.
      Exit code: 0 when all passed, else 1.

  reglament fidelity [--write] [--pages docs/fidelity]
      Checks that each clause of the source texts is carried by a field of the files or excused with a reason, and that
      docs/fidelity says so; --write makes those pages anew.

  reglament signer [--keys <folder>] [--origin http://127.0.0.1:8080] [--port 13580] [--secure]
                   [--password-file <file>]
      Runs the training stand-in for NCALayer; with --secure over TLS on NCALayer's own port, 13579. The folder holds
      PEM and PKCS#12 files, the latter with the password that stands in the file.

  reglament authority [--keys <folder>] [--port 13581]
      Runs the training authority: revocation lists, OCSP and time stamps for any moment of a training world.

  reglament registers [--keys <folder>] [--port 13583] [--without <iin>]... [--delay-ms 3000] [--down]
      Runs the training stand-ins for the population register and the notary register, behind a gateway that speaks the
      real one's protocol. --without, --delay-ms and --down have them fail: no data about somebody, late answers, none.

  reglament sign --key <pem or p12> <file> [--password-file <file>] [--at 2019-06-10T09:00+06:00]
      Signs a file and writes <file>.cms beside it.

  reglament verify --cms <file> [--content <file>] --anchors <folder> [--crl <file>]... [--ocsp <file>]...
                   [--evidence <file>] [--at 2019-06-10T09:00+06:00] [--lang kk|ru|en] [--json]
      Judges every signature in a CMS and lists each check with its result. Certificates in the folder are believed
      unless their issuer's is there, too: then they help to reach it. Revocation lists (.crl) in it are used. Without
      --content the content enclosed is judged. --evidence is what was kept beside the signature.
      Exit code: 0 valid, 1 invalid, 2 undetermined (for lack of revocation data, say) or not understood.

  reglament certificate <file> [--issuer <file>] [--json]
      Shows a certificate's fields and whether the issuer signed it (without --issuer: whether it signed itself).

  reglament crl <file> --issuer <file> [--json]
      Shows a revocation list's fields and whether the issuer signed it.
      Exit code of both: 0 when the issuer's signature holds, else 1. Expiry and staleness are fields.
`;
