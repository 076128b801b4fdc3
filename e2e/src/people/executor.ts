import { Official } from "./official.ts";

/** Examines the application and prepares the result (clause 6(3)). */
export class Executor extends Official {
  /** Prepares the enrolment order. The day of the order and the school year stand there already. */
  async draftEnrolment(orderNumber: string): Promise<void> {
    await this.act("draft", { "paper-number": orderNumber });
  }

  /** Prepares the extract from the order that permits external study. Its day stands there already. */
  async draftPermission(orderNumber: string): Promise<void> {
    await this.act("draft", { "paper-number": orderNumber });
  }

  /** Proposes to refuse the service because an answer or document was found unreliable. */
  async proposeRefusal(item: string, reasons: string): Promise<void> {
    await this.act("propose-refusal", {
      "service-ground": "unreliable-documents",
      [`unreliable-${item}`]: "yes",
      reasons,
    });
  }
}
