import { readCertificate, TRAINING_MARK } from "@reglament/signature";
import type { AuthorityFamily } from "./read-authority.ts";

/** Returns the authority's only page: what it is, and that it vouches for nobody real. */
export function authorityPage(families: readonly AuthorityFamily[]): string {
  const rows = families.map(
    ({ name, issuing }) =>
      `<li><code>${escaped(readCertificate(issuing.certificate).subject)}</code>: <a href="/crl/${name}.crl">crl</a>, <a href="/crl/${name}-delta.crl">delta</a>, <code>/ocsp/${name}</code>, <code>/tsp/${name}</code></li>`,
  );
  return `<!doctype html>
<html lang="kk">
<meta charset="utf-8">
<title>${TRAINING_MARK}</title>
<h1>${TRAINING_MARK}</h1>
<p lang="kk">Бұл – оқу-жаттығу куәландырушы орталығы. Оның куәліктері ойдан шығарылған адамдарға берілген және ешкімнің жеке басын растамайды.</p>
<p lang="ru">Это учебный удостоверяющий центр. Его свидетельства выданы вымышленным людям и ничьей личности не подтверждают.</p>
<p lang="en">This is a training authority. Its certificates are issued to invented people and prove nothing about anybody.</p>
<ul>
${rows.join("\n")}
</ul>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
