import { counted } from '../../quantities/time/duration.ts'

/** Sentences of the report on links. */
export const REPORT_WORDS = {
  name: 'Report on links',
  open: 'Report',
  lead: 'Of the links that were made in a period, what became of them until today: by visits that are likely a person’s and were not excluded, as on the page of each link.',
  month: 'Month',
  from: 'First day',
  to: 'Last day',
  show: 'Show',
  days: 'Days are those of UTC.',
  csv: 'Export as CSV',
  back: 'All links',
  none: 'No link was made in this period. Choose another one.',
  total: 'All links',
  made: 'Made',
  opened: 'Opened',
  downloaded: 'Downloaded from',
  wait: 'Median time to open',
  several:
    'A link with options of several tiers or regions stands under each of them, and counts once under “All links”.',
  tables: { tier: 'By tier', region: 'By region', rep: 'By rep' },
  heads: { tier: 'Tier', region: 'Region', rep: 'Rep' },
  columns: ['By', 'Id', 'Name', 'Made', 'Opened', 'Downloaded from', 'Median minutes to open'],
  between: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  deleted: (days: number) =>
    `Visits are deleted after ${counted(days, 'day')}: older links that were only opened before count as not opened.`,
} as const
