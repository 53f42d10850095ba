import type { NoticeMailFacts } from '#components/mail/notice-mail.tsx'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection.ts'
import type { NoticeChangeFacts, NoticePageFacts } from '#lib/domain/subprocessors/view.ts'
import { PUBLISHED_WORDS } from '#lib/domain/subscriptions/mail-words.ts'
import { concerning } from '../../subprocessors/published-notices.ts'

/** Gmail cuts a mail off after 102 kB: the page has the rest. */
const MOST_CHANGES = 8
/** Of a record these, by key or by its end behind a region; all of it is on the page. */
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

/** The changes of a notice that concern a selection, as its page has them. */
export function changesOf(
  notice: NoticeEntry,
  page: NoticePageFacts,
  selection: ListSelection,
  now: Date,
): Pick<NoticeMailFacts, 'changes'> {
  const ids = concerning(notice, selection, now).map(({ id }) => id)
  const all = page.changes.filter(({ id }) => ids.includes(id))
  const shown = all.slice(0, MOST_CHANGES).map(changeOf)
  if (all.length <= MOST_CHANGES) return { changes: shown }
  const sentence = PUBLISHED_WORDS.more(all.length - MOST_CHANGES)
  return { changes: [...shown, { title: '…', sentence, facts: [], differences: [] }] }
}

function changeOf({ name, kinds, effective, affects, record, fields }: NoticeChangeFacts) {
  const told = (record ?? []).filter(({ key }) => TOLD.includes(key.split('/').at(-1) ?? ''))
  const inWords = (lines: string[] | null) => lines?.join('; ') ?? PUBLISHED_WORDS.absent
  return {
    title: `${name}: ${kinds.toLowerCase()}`,
    sentence: PUBLISHED_WORDS.change(effective, affects),
    facts: told.map(({ label, lines }) => [label, lines.join('; ')] as const),
    differences: fields.map(({ label, before, after }) => ({
      label,
      before: inWords(before),
      after: inWords(after),
    })),
  }
}
