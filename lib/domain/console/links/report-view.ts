import type { CalendarDate } from '../../quantities/time/calendar-date.ts'

/** What links come to, of one tier, region or rep. */
export type ReportLine = {
  id: string
  name: string
  made: number
  opened: number
  downloaded: number
  /** In milliseconds, to sort by; null where none was opened. */
  waitMs: number | null
  /** "1 d 4 h 12 min". */
  wait: string
}

/** What the report on links shows. */
export type ReportFacts = {
  /** What was asked for, as it is shown again. */
  asked: { month: string; from: string; to: string }
  /** Why there is no report, and what to ask for; null where there is one. */
  fault: string | null
  period: { from: CalendarDate; to: CalendarDate }
  /** "1 November 2026 to 30 November 2026". */
  title: string
  total: ReportLine
  tables: readonly { id: 'tier' | 'region' | 'rep'; rows: readonly ReportLine[] }[]
  /** Whether visits of the period are deleted by now, in a sentence; null where they are not. */
  deleted: string | null
}
