/** The parts of a service's page about its outcomes: refusals and results. */
import type { Product, RefusalGround } from "@reglament/regulation";
import { Clause } from "../components/clause.tsx";
import { textOf } from "../texts/dictionary.ts";
import { annexInWords } from "../texts/place-in-act.ts";
import { actorInWords, signerInWords } from "./actor-in-words.ts";
import { capitalised, originInWords } from "./law-in-words.tsx";
import type { PartProps } from "./part-props.ts";
import { procedureTexts } from "./procedure-texts.ts";

/** On which grounds the request, its acceptance or the service may be refused; then those that nobody has confirmed. */
export function Refusals({ language, edition }: PartProps) {
  const t = procedureTexts[language];
  return (
    <>
      <p class="govuk-body">{t.refusalsLead}</p>
      <ul class="govuk-list govuk-list--spaced">
        {edition.refusals.map((ground) => (
          <li key={ground.id}>
            <Ground language={language} edition={edition} ground={ground} />
          </li>
        ))}
      </ul>
      {edition.unconfirmedGrounds.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{t.unconfirmedGrounds}</h3>
          <p class="govuk-body">{t.unconfirmedGroundsLead}</p>
          <ul class="govuk-list govuk-list--bullet">
            {edition.unconfirmedGrounds.map((ground) => (
              <li key={ground.id}>
                {textOf(ground.text, language)}
                <br />
                <span class="clause">{originInWords(ground.origin, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Ground({ language, edition, ground }: PartProps & { readonly ground: RefusalGround }) {
  const t = procedureTexts[language];
  const step = edition.steps.find(({ id }) => id === ground.step);
  const receipt = edition.products.find(({ id }) => id === ground.receipt);
  return (
    <>
      <strong>{t.refuses[ground.refuses]}:</strong> {textOf(ground.text, language)}{" "}
      <Clause language={language} clause={ground.clause} />
      {ground.mendable ? ` ${t.mendable}` : null}
      <br />
      <span class="clause">
        {[
          ...(step === undefined ? [] : [t.atStep(textOf(step.title, language))]),
          ground.signedBy === "nobody" ? t.unsigned : t.signedBy(actorInWords(edition, ground.signedBy, language)),
          receipt === undefined ? t.noReceipt : t.receipt(textOf(receipt.title, language)),
        ].join(". ")}
        <br />
        {originInWords(ground.origin, language)}
      </span>
    </>
  );
}

const kinds = ["result", "receipt", "message", "blank", "working-paper"] as const;

/** What comes out, kind by kind: in which forms, who signs, which annex of the standard gives its form. */
export function Results({ language, edition }: PartProps) {
  const t = procedureTexts[language];
  return (
    <>
      {kinds.map((kind) => {
        const products = edition.products.filter((product) => product.kind === kind);
        if (products.length === 0) return null;
        return (
          <section key={kind}>
            <h3 class="govuk-heading-s">{t.productKinds[kind]}</h3>
            <ul class="govuk-list govuk-list--bullet">
              {products.map((product) => (
                <li key={product.id}>
                  <ProductInWords language={language} edition={edition} product={product} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function ProductInWords({ language, edition, product }: PartProps & { readonly product: Product }) {
  const t = procedureTexts[language];
  const { title, forms, clause, signedBy, signedAs, countersignedBy, annex, channels } = product;
  const named = edition.channels.filter(({ id }) => channels?.includes(id)).map((one) => textOf(one.title, language));
  const signed = signerInWords(edition, signedBy, language);
  const facts = [
    signedBy === "nobody" ? signed : t.signedBy(signed),
    ...(countersignedBy === undefined ? [] : [t.countersignedBy(actorInWords(edition, countersignedBy, language))]),
    ...(signedAs === undefined ? [] : [t.signedForProvider]),
    ...(annex === undefined ? [] : [t.formIn(annexInWords(annex, language))]),
    ...(named.length === 0 ? [] : [t.onlyChannels(named.join(", "))]),
  ];
  return (
    <>
      {textOf(title, language)}: {forms.map((form) => t.forms[form]).join(", ")}{" "}
      <Clause language={language} clause={clause} />
      <br />
      <span class="clause">{facts.map((fact) => capitalised(fact, language)).join(". ")}</span>
    </>
  );
}
