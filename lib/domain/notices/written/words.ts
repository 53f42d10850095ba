import { enumerated } from '../../quantities/enumeration.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'
import { counted } from '../../quantities/time/duration.ts'
import { instantInWords, momentInWords } from '../../quantities/time/instant.ts'
import type { Correction, Maintenance, WrittenContent, WrittenKind, WrittenScope } from './content.ts'
import type { MaintenanceFault, MaintenanceTerms } from './lead-time.ts'

export const WRITTEN_KIND_NAMES: Readonly<Record<WrittenKind, string>> = {
  maintenance: 'Maintenance',
  'force-majeure': 'Force majeure',
  correction: 'Correction',
}

/** The fields of the form, and of what was written. */
export const WRITTEN_LABELS = {
  starts: 'Starts',
  ends: 'Ends',
  began: 'Began',
  expectedEnd: 'Expected to end',
  work: 'What is done',
  event: 'What happened',
  effect: 'Features affected, and how',
  corrects: 'What is corrected',
  what: 'What was wrong',
  wrong: 'What it said',
  right: 'What is right',
  tiers: 'Tiers',
  regions: 'Regions',
  services: 'Services',
} as const

/** Sentences of the mails about what a person has written. */
export const WRITTEN_MAIL_WORDS = {
  subject: (vendor: string, title: string) => `${vendor}: ${title}`,
  starts: WRITTEN_LABELS.starts,
  ends: WRITTEN_LABELS.ends,
  began: WRITTEN_LABELS.began,
  expectedEnd: WRITTEN_LABELS.expectedEnd,
  after: (length: string) => `after ${length}`,
  notKnown: 'Not known yet',
  work: WRITTEN_LABELS.work,
  event: WRITTEN_LABELS.event,
  effect: 'Features affected',
  corrects: 'What this corrects',
  ofNotice: (title: string) => `The notice “${title}”.`,
  wrong: WRITTEN_LABELS.wrong,
  right: WRITTEN_LABELS.right,
  status: 'Status page',
} as const

/** What to correct in the form. */
export const WRITTEN_FAULTS = {
  missing: (label: string) => `${label}: enter at least a sentence.`,
  long: (label: string, most: number) =>
    `${label}: enter at most ${most.toLocaleString('en-GB')} characters.`,
  unprintable: (label: string) => `${label}: remove the characters that cannot be shown.`,
  moment: (label: string) => `${label}: enter a day and a time in UTC, for example 2026-12-06 02:00.`,
  unknown: (label: string, id: string) => `${label}: there is no “${id}”. Choose again.`,
  endsBefore: 'The end must come after the start. Enter a later end.',
  begunAlready: 'Planned work has to start later than now. Enter a later start.',
  notBegun: 'Enter when it began: a moment that has passed.',
  noNotice: 'Choose a notice that was sent, or enter what was wrong.',
} as const

/** "6 December 2026, 02:00 to 04:00 UTC". */
export function periodInWords(starts: string, ends: string): string {
  const [first, last] = [starts.slice(0, 10), ends.slice(0, 10)]
  const [from, to] = [starts.slice(11, 16), ends.slice(11, 16)]
  return first === last
    ? `${dateInWords(first)}, ${from} to ${to} UTC`
    : `${momentInWords(starts)} to ${momentInWords(ends)}`
}

/** What a written notice is called: "Maintenance on 6 December 2026, 02:00 to 04:00 UTC". */
export function writtenTitle(content: WrittenContent): string {
  switch (content.kind) {
    case 'maintenance':
      return `Maintenance on ${periodInWords(content.starts, content.ends)}`
    case 'force-majeure':
      return `Force majeure since ${instantInWords(content.began)}`
    case 'correction':
      return `Correction: ${correctedInWords(content)}`
  }
}

function correctedInWords({ corrects }: Correction): string {
  const [line = ''] = ('notice' in corrects ? corrects.title : corrects.what).split('\n')
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`
}

/** By what tiers, regions and services are called. */
export type ScopeNames = Readonly<Record<keyof WrittenScope, readonly { id: string; name: string }[]>>

/** What a written notice says, line by line. */
export function writtenLines(content: WrittenContent, names: ScopeNames): { label: string; words: string }[] {
  const line = (label: string, words: string) => ({ label, words })
  const scope = scopeLines(content.scope, names)
  switch (content.kind) {
    case 'maintenance':
      return [
        line(WRITTEN_LABELS.starts, momentInWords(content.starts)),
        line(WRITTEN_LABELS.ends, momentInWords(content.ends)),
        line(WRITTEN_LABELS.work, content.work),
        line(WRITTEN_LABELS.effect, content.effect),
        ...scope,
      ]
    case 'force-majeure':
      return [
        line(WRITTEN_LABELS.began, momentInWords(content.began)),
        line(
          WRITTEN_LABELS.expectedEnd,
          content.expectedEnd === null ? 'not known yet' : momentInWords(content.expectedEnd),
        ),
        line(WRITTEN_LABELS.event, content.event),
        line(WRITTEN_LABELS.effect, content.effect),
        ...scope,
      ]
    case 'correction':
      return [
        line(
          WRITTEN_LABELS.corrects,
          'notice' in content.corrects ? `The notice “${content.corrects.title}”` : content.corrects.what,
        ),
        line(WRITTEN_LABELS.wrong, content.wrong),
        line(WRITTEN_LABELS.right, content.right),
        ...('notice' in content.corrects ? [] : scope),
      ]
  }
}

function scopeLines(scope: WrittenScope, names: ScopeNames): { label: string; words: string }[] {
  return (['tiers', 'regions', 'services'] as const).map((of) => ({
    label: WRITTEN_LABELS[of],
    words:
      scope[of] === null
        ? 'all'
        : enumerated(scope[of].map((id) => names[of].find((one) => one.id === id)?.name ?? id)),
  }))
}

/** What stands against Scheduled Maintenance for a contract, as sentences that name it. */
export function faultsInWords(
  faults: readonly MaintenanceFault[],
  contract: string,
  { noticeHours, maximumMinutesPerMonth, window }: MaintenanceTerms,
  ahead: number,
): string[] {
  const consequence = 'These minutes will count as Downtime.'
  const sentences: Readonly<Record<MaintenanceFault, string>> = {
    late: `The terms promise ${counted(noticeHours, 'hour')} of notice, and this gives ${counted(ahead, 'hour')}. ${consequence}`,
    'outside-window': `The weekly window is ${window.day}, ${window.from} to ${window.to} (${window.zone}), and this is not wholly within it. ${consequence}`,
    'too-long': `The terms exclude at most ${counted(maximumMinutesPerMonth, 'minute')} a month. What is beyond that will count as Downtime.`,
  }
  return faults.map((fault) => `${contract}: ${sentences[fault]}`)
}

/** The end of planned work, in hours and minutes: "2 hours". */
export function lengthInWords({ starts, ends }: Pick<Maintenance, 'starts' | 'ends'>): string {
  const minutes = Math.round((Date.parse(ends) - Date.parse(starts)) / 60_000)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [
    ...(hours === 0 ? [] : [counted(hours, 'hour')]),
    ...(rest === 0 ? [] : [counted(rest, 'minute')]),
  ].join(' ')
}
