/**
 * Returns which regulation the scenarios of a file are about: `kostanay/cases/school-enrolment-windows.yaml` is about
 * `kostanay/school-enrolment`.
 *
 * @param path - below the folder of the law
 * @param keys - those of the regulations on record
 * @returns undefined when the name begins with no service of the region
 */
export function regulationOfCases(path: string, keys: readonly string[]): string | undefined {
  const { region, name } = casesPath.exec(path)?.groups ?? {};
  if (region === undefined || name === undefined) return undefined;
  const about = (key: string) => name === key.slice(region.length + 1) || `${region}/${name}`.startsWith(`${key}-`);
  return keys
    .filter((key) => key.startsWith(`${region}/`) && about(key))
    .toSorted((one, other) => other.length - one.length)[0];
}

/** Whether scenarios stand in this file: `<region>/cases/<name>.yaml`. */
export function isCasesPath(path: string): boolean {
  return casesPath.test(path);
}

const casesPath = /^(?<region>[a-z0-9-]+)\/cases\/(?<name>[a-z0-9-]+)\.yaml$/;
