import { TRAINING_MARK } from "@reglament/signature";

/** Returns the stand-ins' only page: what they are, and that they know nobody real. */
export function standInPage(peopleCount: number, powersCount: number): string {
  return `<!doctype html>
<html lang="kk">
<meta charset="utf-8">
<title>${TRAINING_MARK}</title>
<h1>${TRAINING_MARK}</h1>
<p lang="kk">Бұл – мемлекеттік тіркелімдердің (ЖТ МДҚ, БНАЖ) оқу-жаттығу алмастырушысы. Ол ойдан шығарылған адамдарды ғана біледі: адам – ${peopleCount}, сенімхат – ${powersCount}. Жауаптары ешкім туралы ештеңені растамайды.</p>
<p lang="ru">Это учебная замена государственных регистров (ГБД ФЛ, ЕНИС). Она знает только вымышленных людей: людей – ${peopleCount}, доверенностей – ${powersCount}. Её ответы ничего ни о ком не подтверждают.</p>
<p lang="en">This is a training stand-in for registers of the state (the population register, the notary register). It knows invented people only: ${peopleCount} people, ${powersCount} powers of attorney. Its answers prove nothing about anybody.</p>
</html>
`;
}
