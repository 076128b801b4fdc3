export interface ViewsProps {
  /** What the views are of, for those who don't see them side by side. */
  readonly label: string;
  readonly views: readonly { readonly label: string; readonly href: string; readonly isOpen: boolean }[];
}

/** Views of one page, each at an address of its own; the open one is no link away. */
export function Views({ label, views }: ViewsProps) {
  return (
    <nav aria-label={label}>
      <ul class="views">
        {views.map((view) => (
          <li key={view.href}>
            <a class="govuk-link" href={view.href} aria-current={view.isOpen ? "page" : undefined}>
              {view.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
