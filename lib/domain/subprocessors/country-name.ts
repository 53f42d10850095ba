/** Short English names of countries by ISO 3166-1 alpha-2 code: the EEA, and where cloud services are often run. */
const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  AE: 'United Arab Emirates',
  AR: 'Argentina',
  AT: 'Austria',
  AU: 'Australia',
  BE: 'Belgium',
  BG: 'Bulgaria',
  BR: 'Brazil',
  CA: 'Canada',
  CH: 'Switzerland',
  CL: 'Chile',
  CY: 'Cyprus',
  CZ: 'Czechia',
  DE: 'Germany',
  DK: 'Denmark',
  EE: 'Estonia',
  ES: 'Spain',
  FI: 'Finland',
  FR: 'France',
  GB: 'United Kingdom',
  GR: 'Greece',
  HK: 'Hong Kong',
  HR: 'Croatia',
  HU: 'Hungary',
  ID: 'Indonesia',
  IE: 'Ireland',
  IL: 'Israel',
  IN: 'India',
  IS: 'Iceland',
  IT: 'Italy',
  JP: 'Japan',
  KR: 'South Korea',
  LI: 'Liechtenstein',
  LT: 'Lithuania',
  LU: 'Luxembourg',
  LV: 'Latvia',
  MT: 'Malta',
  MX: 'Mexico',
  MY: 'Malaysia',
  NL: 'Netherlands',
  NO: 'Norway',
  NZ: 'New Zealand',
  PH: 'Philippines',
  PL: 'Poland',
  PT: 'Portugal',
  RO: 'Romania',
  SE: 'Sweden',
  SG: 'Singapore',
  SI: 'Slovenia',
  SK: 'Slovakia',
  TR: 'Türkiye',
  TW: 'Taiwan',
  US: 'United States',
  ZA: 'South Africa',
}

/** Whether the code has a name here. A country that is missing is added to the table above. */
export function isCountryCode(code: string): boolean {
  return Object.hasOwn(COUNTRY_NAMES, code)
}

/**
 * The name of a country, "Germany" for DE. A table and not Intl, so that documents do not change with the
 * system that renders them.
 * @throws RangeError for a code that the table lacks
 */
export function countryName(code: string): string {
  const name = Object.hasOwn(COUNTRY_NAMES, code) ? COUNTRY_NAMES[code] : undefined
  if (name === undefined) throw new RangeError(`no name for country code ${code}: add it to country-name.ts`)
  return name
}
