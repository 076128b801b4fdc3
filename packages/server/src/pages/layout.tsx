/**
 * The frame around every page: header, language, navigation by role, the
 * training mode's banner, content, footer. It reads nothing; `answer.ts` fills it.
 */
import type { VNode } from "preact";
import { Csrf } from "../components/csrf.tsx";
import { Notice } from "../components/notice.tsx";
import { frame } from "../texts/frame.ts";
import { type Language, languages } from "../texts/language.ts";

export interface LayoutProps {
  readonly language: Language;
  readonly title: string;
  /** True when the form on the page was refused: the title begins with a word that says so. */
  readonly refused: boolean;
  readonly assets: string;
  readonly scripts: readonly string[];
  /** Absent on pages of failure: no form of the header is drawn then. */
  readonly csrf: string | undefined;
  /** Path of this page, for the language switch and the navigation. */
  readonly path: string;
  readonly search: string;
  /** Name of who is signed in. */
  readonly name: string | undefined;
  readonly sections: readonly Section[];
  /** What the banner of the training mode says; undefined in production. */
  readonly trainingBanner: string | undefined;
  readonly kept: boolean;
  readonly children: VNode;
}

export type Section = "catalogue" | "cabinet" | "workplace" | "administration" | "training";

const addresses = {
  catalogue: "/",
  cabinet: "/cabinet",
  workplace: "/workplace",
  administration: "/administration",
  training: "/training",
} as const satisfies Record<Section, string>;
const languageNames = { kk: "Қазақша", ru: "Русский", en: "English" } as const satisfies Record<Language, string>;

/** A whole page as HTML, without the doctype. */
export function Layout(props: LayoutProps) {
  const t = frame[props.language];
  return (
    <html lang={props.language} class="govuk-template">
      <Head {...props} />
      <body class="govuk-template__body">
        <a href="#content" class="govuk-skip-link">
          {t.skipLink}
        </a>
        <Header {...props} />
        <Navigation {...props} />
        {props.trainingBanner === undefined ? null : (
          <div class="training-banner" role="note">
            <div class="govuk-width-container">
              <p>{props.trainingBanner}</p>
            </div>
          </div>
        )}
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper" id="content">
            {props.kept ? (
              <Notice title={t.keptTitle}>
                <p class="govuk-body">{t.keptText}</p>
              </Notice>
            ) : null}
            {props.children}
          </main>
        </div>
        <footer class="site-footer">
          <div class="govuk-width-container site-footer__inner">
            <p>{t.footer}</p>
            <p>{t.footerLaw}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Head({ language, title, refused, assets, scripts }: LayoutProps) {
  const t = frame[language];
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{`${refused ? t.errorTitlePrefix : ""}${title} – ${t.serviceName}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#0b4f4a" />
      <link rel="icon" type="image/svg+xml" href={`${assets}icon.svg`} />
      <link rel="stylesheet" href={`${assets}reglament.css`} />
      {scripts.map((script) => (
        <script key={script} type="module" src={`${assets}${script}.js`} />
      ))}
    </head>
  );
}

function Header({ language, csrf, path, search, name }: LayoutProps) {
  const t = frame[language];
  return (
    <header class="site-header">
      <div class="govuk-width-container site-header__bar">
        <div>
          <a href="/" class="site-header__name">
            {t.serviceName}
          </a>
          <span class="site-header__about">{t.about}</span>
        </div>
        {csrf === undefined ? null : <LanguageSwitch language={language} csrf={csrf} here={`${path}${search}`} />}
        <div class="site-header__account">
          {name === undefined || csrf === undefined ? (
            <>
              <a href="/sign-in">{t.signIn}</a>
              <a href="/register">{t.register}</a>
            </>
          ) : (
            <>
              <span>{name}</span>
              <form method="post" action="/sign-out">
                <Csrf token={csrf} />
                <button class="site-header__leave">{t.signOut}</button>
              </form>
            </>
          )}
        </div>
      </div>
    </header>
  );
}

function LanguageSwitch({ language, csrf, here }: { language: Language; csrf: string; here: string }) {
  return (
    <form class="language-switch" method="post" action="/language" aria-label={frame[language].languageSwitch}>
      <Csrf token={csrf} />
      <input type="hidden" name="return" value={here} />
      {languages.map((choice) => (
        <button
          key={choice}
          class="language-switch__choice"
          name="language"
          value={choice}
          lang={choice}
          aria-current={choice === language ? "true" : undefined}
        >
          {languageNames[choice]}
        </button>
      ))}
    </form>
  );
}

function Navigation({ language, path, sections }: LayoutProps) {
  const t = frame[language];
  return (
    <nav class="site-navigation" aria-label={t.navigation}>
      <div class="govuk-width-container">
        <ul>
          {sections.map((section) => (
            <li key={section}>
              <a href={addresses[section]} aria-current={isCurrent(section, path) ? "page" : undefined}>
                {t[section]}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function isCurrent(section: Section, path: string): boolean {
  const address = addresses[section];
  return address === "/"
    ? path === "/" || path.startsWith("/services/")
    : path === address || path.startsWith(`${address}/`);
}
