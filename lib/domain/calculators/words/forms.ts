/** What the forms of all calculators say, beside their fields and where one cannot be used. */
export const FORM_WORDS = {
  twice: 'The address has this more than once. Keep one value.',
  choose: (noun: string) => `Choose a ${noun}.`,
  notInList: (where: string, noun: string, id: string) =>
    `${where} has no ${noun} “${id}”. Choose one from the list.`,
  inVersion: (version: string) => `Version ${version}`,
  tier: 'Tier',
  region: 'Region',
  version: 'Version of the terms',
  versionHelp:
    'Choose another if your contract specifies one, or an earlier one if notice of a later one was not sent to you in time.',
  noSuchVersion: (version: string) =>
    `There is no published version “${version}”. Choose one from the list, or leave the choice to the date.`,
  chooseVersion: (noVersion: string) =>
    `${noVersion} If your contract specifies a version, choose it under “Version of the terms”.`,
  enterMinutes: 'Enter minutes as a plain number with at most three decimals, for example 44 or 43.2.',
  enterWholeMinutes: 'Enter whole minutes, for example 44: the terms count whole clock minutes.',
  enterMonth: 'Enter a month, for example 2026-02.',
  enterDate: 'Enter a date, for example 2027-01-20.',
  enterMinorUnits: 'Enter an amount in minor units of the currency, for example 1200000 for EUR 12,000.00.',
  enterCurrency: 'Enter a currency code in capitals, for example EUR.',
  enterPercent: 'Enter a percentage from 0 to 100 with at most six decimals, for example 99.95.',
  enterInstant:
    'Enter a time with its UTC offset, for example 2026-11-20T15:30:00Z. In an address, write a plus sign as %2B.',
  enterWallTime: 'Enter a date and time, for example 2026-11-20 16:30.',
  momentExample: 'For example 2026-11-20 16:30',
  skippedByClocks: (zone: string) => `Clocks in ${zone} skip this time. Enter another.`,
  atBeginningOf: (month: string) => `at the beginning of ${month}`,
  atBeginningOfContract: (day: string) => `at the beginning of the contract, ${day}`,
  unlessSignedBefore: 'unless you signed before that version was published and were not told of it in time',
  whenRequestArrives: 'when the request arrives',
  whenRequestArrived: 'when the request arrived',
} as const
