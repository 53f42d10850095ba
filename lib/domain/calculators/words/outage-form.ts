/** What the form of an outage asks for, and says where it cannot be answered. */
export const OUTAGE_FORM = {
  month: 'Month',
  monthHelp: 'Year and month in UTC, for example 2026-02.',
  contractStart: 'First day of the contract',
  contractStartHelp:
    'Optional, for example 2027-01-20. Only for the month in which the contract begins: the version of that day applies, unless you signed before that version was published and were not told of it in time.',
  beforeContract: 'The contract begins after this month. Enter an earlier day, or a later month.',
  minutes: 'Minutes of downtime',
  minutesHelp:
    'Total for the month, not counting excluded minutes. The terms count whole minutes, for example 44.',
  start: 'Outage start, UTC',
  startHelp:
    'For a single outage, instead of minutes. For example 2026-02-10 16:30. Leave out excluded time. If it continues into another month, only the part in this month counts.',
  end: 'Outage end, UTC',
  endHelp: 'The first moment at which the service is up again.',
  maintenance: 'Excluded maintenance, minutes',
  maintenanceHelp: 'Optional. Not counted as part of the month; leave it out of the downtime too.',
  excluded: 'Other excluded minutes',
  excludedHelp:
    'Optional. What the terms exclude for another cause, such as force majeure. Not counted as part of the month; leave it out of the downtime too.',
  fee: 'Monthly fee',
  feeHelp:
    'Optional. For example 12000 or 12000.50. For an annual contract, one twelfth of the annual fee; for a month that the contract only partly covers, the fee for that part.',
  currency: 'Currency',
  currencyHelp: 'Three-letter code, for example EUR.',
  whole: 'Fee of the whole month',
  wholeHelp:
    'Optional. Only if the contract covers just part of this month: the cap is based on the whole month.',
  taken: 'Credits for earlier months of this contract year',
  takenHelp: 'Optional. In the same currency.',
  automaticVersion: 'The version that applied to this month',
  enterDowntime: 'Enter the minutes of downtime, or the start and end of the outage.',
  notBoth: 'Enter either the minutes or the start and end, not both.',
  enterStart: 'Enter the start of the outage too.',
  enterEnd: 'Enter the end of the outage too.',
  withoutSeconds: 'Enter the time to the minute, without seconds: the terms count whole clock minutes.',
  endBeforeStart: 'The end must be after the start.',
  monthNotMeasured: 'This month is not measured.',
  outsideMonth: (month: string, from: string, to: string, zone: string) =>
    `No part of this outage is in ${month}: ${from} to ${to}, ${zone}.`,
  shorterThan: (minimum: number) =>
    `This is shorter than ${minimum} minutes. If it is what excluded time leaves of a longer outage, it counts: enter its minutes instead. If it stands alone, it is not Downtime.`,
  shownTwice: (zone: string) => `Clocks in ${zone} show this time twice. Enter the minutes instead.`,
  enterFee: 'Enter the monthly fee, or clear the fields below it.',
  enterFeeCurrency: 'Enter the currency of the fee, for example EUR.',
  noDecimals: (currency: string) => `and no decimals in ${currency}`,
  atMostDecimals: (digits: number, currency: string) => `and at most ${digits} decimals in ${currency}`,
  enterAmount: (decimals: string) =>
    `Enter an amount without separators ${decimals}, for example 12000 for 12,000.`,
  maintenanceAboveMaximum: (maximum: number) =>
    `The terms exclude at most ${maximum} minutes of maintenance a month.`,
  downtimeTooLong: 'Downtime and excluded minutes together are longer than the month.',
  nothingMeasured: 'This leaves no time in the month to measure.',
  noEarlierMonths:
    'A contract year begins with this month, so there are no earlier months. Clear this field.',
  enterWholeFee: 'Enter the fee of the whole month too: the cap is based on it.',
  wholeFeeTooSmall: 'Enter at least the fee of the part.',
  amountTooLarge: 'This amount is too large to calculate exactly.',
  cannotCalculate: (message: string) => `This month cannot be calculated: ${message}.`,
} as const
