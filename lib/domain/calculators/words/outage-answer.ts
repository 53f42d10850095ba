/** What the answer about an outage says, line by line. */
export const OUTAGE_ANSWER = {
  title: 'Outage and service credit',
  uptime: 'Monthly uptime',
  commitment: 'Commitment',
  credit: 'Credit',
  band: 'Credit band',
  cap: 'Cap',
  claimBy: 'Claim by',
  termination: 'Right to terminate',
  noBand: 'no band covers this uptime',
  comparedExactly: 'compared exactly, before any rounding',
  nothingToClaim: 'No credit to claim',
  noCredit: 'none',
  enterFee: 'enter the monthly fee to see the amount',
  noClaim: 'no credit to claim',
  mayTerminate: 'yes, if your notice arrives in time',
  howToTerminate: 'without penalty, by written notice; the last clause cited says by when it must arrive',
  noticeMayBeLate: '; the time to claim has passed, and the time for this notice may have passed too',
  noRight: 'none for missed availability',
  notFromThisMonth: 'not from this month alone',
  noneAtThisUptime: '; no credit to claim at this uptime',
  notOver: '; the month is not over yet, so this holds only if nothing more is added',
  exactly: (share: string, down: string) => `rounded down for display; exactly ${share}, ${down}`,
  claimUntil: (day: string) => `Claim by ${day}`,
  claimEnded: (day: string) => `The time to claim ended on ${day}`,
  claimOver:
    '; this day has passed, and no credit is due for a later claim, except after a correction of the published uptime',
  tooShort: (minutes: string) => `: an outage shorter than ${minutes} is not Downtime`,
  acrossMonths: (whole: string, month: string) => `: the part of an outage of ${whole} that lies in ${month}`,
  share: (percent: string | null) => `${percent}% of the monthly fee`,
  leftOfCap: (amount: string) => `${amount}, all that is left of the cap`,
  wouldBe: (share: string, amount: string) => `${share} would be ${amount}`,
  capRule: (fees: number | string) => `${fees} × the monthly fee in one contract year`,
  capAmount: (amount: string) => `${amount} in one contract year`,
  capNote: (rule: string, isPartMonth: boolean, taken: string | null) =>
    `${rule}${isPartMonth ? ', a part month counted as a whole one' : ''}; ${taken ?? 'no credits'} for earlier months; if a credit for a later month was granted already, all are computed anew in the order of the months`,
  claimNote: (zone: string, days: string, month: string) =>
    `until the end of that day, ${zone}, ${days} after the end of ${month}`,
  repeatedFailure: (missed: string, within: number) =>
    `you may also terminate after ${missed} within any ${within} consecutive months`,
  sentence: (whose: string, uptime: string, commitment: string, credit: string, claim: string) =>
    `${whose}: uptime ${uptime}, commitment ${commitment}. Credit: ${credit}. ${claim}.`,
} as const
