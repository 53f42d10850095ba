import type { MailChange } from '#components/mail/notice-mail.tsx'
import { AS_ANNOUNCED, type OwnDays } from '#lib/domain/objections/own-days.ts'
import { ownDayInWords } from '#lib/domain/objections/words.ts'
import { PUBLISHED_WORDS } from '#lib/domain/publications/mail-words.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import type { NoticeChangeFacts, NoticePageFacts } from '#lib/domain/subprocessors/view.ts'
import { concerning } from '../../subprocessors/published-notices.ts'

/** How much of a notice a mail tells: what is told of a company, and of how many changes; the page has the rest. */
export type Extent = { fields: readonly string[]; changes: number }

/** Gmail cuts a mail off after 102 kB. */
/** Of a record these, by key or by its end behind a region. */
const TOLD = [
  'legalName',
  'seat',
  'purpose',
  'dataCategories',
  'chain',
  'onlyWith',
  'storage',
  'access',
  'mechanism',
  'limits',
]

const BRIEF: Extent = { fields: TOLD, changes: 8 }

/** All that the notice to a customer has to state (DPA, clause subprocessors.notice). */
export const WHOLE: Extent = {
  fields: [...TOLD, 'address', 'contact', 'dataSubjects', 'responsibilities', 'group', 'dpf'],
  changes: Number.POSITIVE_INFINITY,
}

/**
 * The changes of a notice that concern a selection, as its page has them.
 * @param days from when they hold for a contract
 */
export function changesOf(
  notice: NoticeEntry,
  page: NoticePageFacts,
  selection: ListSelection,
  now: Date,
  { fields, changes }: Extent = BRIEF,
  days: OwnDays = AS_ANNOUNCED,
): MailChange[] {
  const own = new Map(concerning(notice, selection, now).map(({ id, effectiveOn }) => [id, effectiveOn]))
  const all = page.changes
    .filter(({ id }) => own.has(id))
    .map((change) => {
      const day = days.get(change.id)
      return day === undefined
        ? change
        : { ...change, effective: ownDayInWords(day, own.get(change.id) ?? day.day) }
    })
  const shown = all.slice(0, changes).map((change) => changeOf(change, selection, fields))
  if (all.length <= changes) return shown
  const sentence = PUBLISHED_WORDS.more(all.length - changes)
  return [...shown, { title: '…', sentence, facts: [], differences: [] }]
}

/** How many changes of a notice do not concern a selection. */
export function countOthers(notice: NoticeEntry, selection: ListSelection, now: Date): number {
  return notice.changes.length - concerning(notice, selection, now).length
}

function changeOf(change: NoticeChangeFacts, { region }: ListSelection, told: readonly string[]): MailChange {
  const { name, kinds, effective, affects, record, fields } = change
  // What is said of a region has its id before the key.
  const isOurs = ({ key }: { key: string }) =>
    region === null || !key.includes('/') || key.startsWith(`${region}/`)
  const facts = (record ?? []).filter(({ key }) => told.includes(key.split('/').at(-1) ?? ''))
  return {
    title: `${name}: ${kinds.toLowerCase()}`,
    sentence: PUBLISHED_WORDS.change(effective, affects),
    facts: facts.filter(isOurs).map(({ label, lines }) => [label, joined(lines)] as const),
    differences: fields.filter(isOurs).map(({ label, before, after, lacking }) => ({
      label,
      before: before === null ? lacking : joined(before),
      after: after === null ? lacking : joined(after),
    })),
  }
}

/** Lines of a field in one: sentences follow each other and what stands before them, the rest is a list. */
function joined([first = PUBLISHED_WORDS.absent, ...more]: readonly string[]): string {
  return more.reduce((text, line) => `${text}${jointOf(text, line)}${line}`, first)
}

function jointOf(text: string, line: string): string {
  if (text.endsWith('.')) return ' '
  return line.endsWith('.') ? '. ' : '; '
}
