/** The way to the page before; stands first in the content. */
export function BackLink({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <a href={href} class="govuk-back-link">
      {label}
    </a>
  );
}
