import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** A whole page as the bytes sent. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>${renderToString(page)}`;
}
