/** What the reverse calculation asks and answers. */
export const UPTIME_WORDS = {
  title: 'Uptime and downtime',
  automaticVersion: 'The version in force',
  enterEither: 'Enter a percentage, or minutes of downtime below, or both.',
  thisList: 'This list',
  period: 'period',
  wholeMinutes: 'The terms count whole minutes: in a month of 30 days',
  uptime: 'Uptime, percent',
  uptimeHelp: 'Up to six decimals, for example 99.95. Shows the downtime it allows.',
  minutes: 'Or minutes of downtime',
  minutesHelp:
    'For example 44. Shows the resulting uptime. The terms count whole minutes; a fraction is for comparison only.',
  periodLabel: 'Period',
  everyRegion: 'every region',
  otherRegions: 'other regions',
  onlyMinutes: (minutes: number) => `This period has only ${minutes} minutes.`,
  singleMinuteMisses: (start: string) => `${start} a single minute of downtime misses the target.`,
  stillMeets: (start: string, most: string, meets: string, more: string) =>
    `${start} ${most} of downtime still ${meets} the target, and ${more} miss it.`,
  allows: (percent: string, allowed: string | undefined) =>
    `${percent}% allows ${allowed} in a calendar month of 30 days.`,
  reached: (basis: string, percent: string) => `${basis}: uptime ${percent}%.`,
  downtimeThat: (percent: string) => `Downtime that ${percent}% allows`,
  reachedExactly: (basis: string, percent: string, exactly: string) =>
    `${basis}: uptime ${percent}% (rounded down; exactly ${exactly})`,
} as const
