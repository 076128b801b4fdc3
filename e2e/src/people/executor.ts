import { Official } from "./official.ts";

/** Examines the application and prepares the result (clause 6(3)). */
export class Executor extends Official {
  async draftEnrolment(order: {
    readonly number: string;
    readonly date: string;
    readonly schoolYear: string;
  }): Promise<void> {
    await this.act("draft", { orderNumber: order.number, orderDate: order.date, schoolYear: order.schoolYear });
  }
}
