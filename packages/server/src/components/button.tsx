import type { ComponentChildren } from "preact";

export interface ButtonProps {
  readonly children: ComponentChildren;
  /** With an address the button is a link that looks like one. */
  readonly href?: string;
  readonly kind?: "primary" | "secondary" | "warning" | "start";
  readonly name?: string;
  readonly value?: string;
  /** Address to send the form to instead of its own. */
  readonly formAction?: string;
}

const classes = {
  primary: "govuk-button",
  secondary: "govuk-button govuk-button--secondary",
  warning: "govuk-button govuk-button--warning",
  start: "govuk-button govuk-button--start",
} as const;

/** The button that sends the form it stands in, or a link in its looks. */
export function Button({ children, href, kind = "primary", name, value, formAction }: ButtonProps) {
  if (href !== undefined) {
    return (
      <a href={href} class={classes[kind]} draggable={false}>
        {children}
      </a>
    );
  }
  return (
    <button
      type="submit"
      class={classes[kind]}
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? {} : { value })}
      {...(formAction === undefined ? {} : { formAction })}
    >
      {children}
    </button>
  );
}
