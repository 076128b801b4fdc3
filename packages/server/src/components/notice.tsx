import type { ComponentChildren } from "preact";

export interface NoticeProps {
  readonly title: string;
  readonly kind?: "important" | "success";
  readonly children: ComponentChildren;
}

/** A message above the page's own content: something was done, or something matters before one goes on. */
export function Notice({ title, kind = "important", children }: NoticeProps) {
  const id = `notice-${kind}`;
  return (
    <div
      class={
        kind === "success"
          ? "govuk-notification-banner govuk-notification-banner--success"
          : "govuk-notification-banner"
      }
      role={kind === "success" ? "alert" : "region"}
      aria-labelledby={id}
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">{children}</div>
    </div>
  );
}
