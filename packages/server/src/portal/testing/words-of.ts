/** What a reader sees of a page: no tags, characters as they are, white space once. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}

/** A page without its CSRF tokens, whose random letters spell any word in the long run. */
export function withoutTokens(html: string): string {
  return html.replaceAll(/name="csrf" value="[^"]*"/g, "");
}
