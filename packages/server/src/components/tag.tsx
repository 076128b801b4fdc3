export type TagColour = "green" | "yellow" | "red" | "grey" | "blue";

/** A state in one or two words; the colour never says more than the words. */
export function Tag({ colour, text }: { readonly colour: TagColour; readonly text: string }) {
  return <strong class={`govuk-tag govuk-tag--${colour}`}>{text}</strong>;
}
