import type { Route } from "../route.ts";
import { textOf } from "../texts/dictionary.ts";
import { EditionTextMissing } from "./edition-text-missing.tsx";
import { EditionTextPage } from "./edition-text-page.tsx";
import { shownEdition } from "./shown-edition.ts";
import { standingToday } from "./standing-today.ts";

/**
 * GET /services/:region/:service/text - a wording clause by clause; `:region` is the law's region.
 *
 * `?edition=2019-01-01` names it; without it, today's, else the newest that one can read.
 */
export const showEditionText: Route = {
  method: "GET",
  path: "/services/:region/:service/text",
  access: { for: "anyone" },
  async handle({ services, language, params, query }) {
    const regulation = services.law.findRegulation(`${params["region"]}/${params["service"]}`);
    if (regulation === undefined) return { notFound: true };
    const { standing } = await standingToday(services, regulation);
    const edition = shownEdition(regulation, standing, query["edition"]);
    if (edition === undefined) return { notFound: true };
    const found = services.law.findRegion(regulation.region);
    const place = {
      language,
      regulation,
      region: found === undefined ? regulation.region : textOf(found.title, language),
    };
    return {
      title: textOf(regulation.title, language),
      page: edition.onRecord ? (
        <EditionTextPage {...place} edition={edition} />
      ) : (
        <EditionTextMissing {...place} edition={edition} />
      ),
    };
  },
};
