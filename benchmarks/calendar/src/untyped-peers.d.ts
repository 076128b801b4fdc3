/** Two of the libraries come without types. */

declare module "moment-business-time" {
  import type { Moment } from "moment";

  export interface WorkingMoment extends Moment {
    addWorkingTime(amount: number, unit: "minutes" | "days"): WorkingMoment;
  }
}

declare module "luxon-business-days" {
  import type { DateTime as Plain } from "luxon";

  export interface BusinessDateTime extends Plain<true> {
    setupBusiness(options: { businessDays: number[]; holidayMatchers: ((day: Plain) => boolean)[] }): void;
    plusBusiness(options: { days: number }): BusinessDateTime;
  }
  const exported: { DateTime: { fromMillis(ms: number, options: { zone: string }): BusinessDateTime } };
  export default exported;
}
