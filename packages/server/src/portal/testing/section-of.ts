/**
 * One section of a service's page.
 *
 * @throws Error when the page has none of this id
 */
export function sectionOf(html: string, id: string): string {
  const section = html.split("<section").find((part) => part.includes(`aria-labelledby="${id}"`));
  if (section === undefined) throw new Error(`The page has no section ${id}.`);
  return section.split("</section>")[0] ?? "";
}
