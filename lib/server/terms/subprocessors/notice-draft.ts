import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { kindsOf } from '#lib/domain/subprocessors/ledger/difference/change-kinds.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import type { NoticeTerms } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { earliestDay, type NoticeDraft } from '#lib/domain/subprocessors/ledger/notice/plan-notice.ts'
import { noticeDraftSchema } from '#lib/domain/subprocessors/ledger/schema.ts'
import type { UnpublishedRecord } from '#lib/domain/subprocessors/ledger/working-copy.ts'
import type { Finding } from '../finding.ts'
import { readYaml } from '../yaml/yaml-file.ts'

export const NOTICE_DRAFT = 'data/subprocessor-notice.yaml'

/** What stands in a draft until somebody says why. */
const NO_REASON = '<why, in a sentence that customers read>'

/** The notice that is being written; null where there is none, or where it has faults, which are added to `findings`. */
export function readNoticeDraft(root: string, findings: Finding[]): NoticeDraft | null {
  if (!existsSync(join(root, NOTICE_DRAFT))) return null
  const draft = readYaml(root, NOTICE_DRAFT, noticeDraftSchema, findings)
  if (draft === null) return null
  const unfilled = ([['reason'], ['emergency']] as const).filter(([field]) =>
    /^<[^<>]+>$/.test(draft.value[field] ?? ''),
  )
  for (const path of unfilled)
    findings.push({
      file: NOTICE_DRAFT,
      line: draft.lineOf(path),
      rule: 'file.placeholder',
      message: `${path[0]} is not filled in yet. Replace “${draft.value[path[0]]}”.`,
    })
  return unfilled.length === 0 ? draft.value : null
}

/**
 * Writes a draft of the notice that publishes these records: what the present draft says of them is kept, what it lacks is
 * added with the earliest day, and what is published or undone by now is left out.
 */
export function writeNoticeDraft(
  root: string,
  pending: readonly UnpublishedRecord[],
  present: NoticeDraft | null,
  terms: NoticeTerms | null,
  now: Date,
  ledger: readonly NoticeEntry[],
): void {
  const changes = pending.map((record) => {
    const kept = present?.changes.find(({ id }) => id === record.id)
    return {
      record,
      ...(kept ?? { id: record.id, effectiveOn: earliestDay(record, terms, now.toISOString(), ledger) }),
    }
  })
  const quoted = JSON.stringify
  const text = [
    '# yaml-language-server: $schema=../docs/schema/subprocessor-notice.schema.json',
    '# A notice that is being written. The records before and after come from the ledger and from data/subprocessors.',
    '# Publish it with: npm run subprocessors:publish',
    `reason: ${quoted(present?.reason ?? NO_REASON)}`,
    ...optional('objectBy', present?.objectBy, 'a later last day to object than the terms give: 2027-03-31'),
    ...optional(
      'emergency',
      present?.emergency,
      'why a company must be left at once; it shortens nobody’s time to object',
    ),
    'changes:',
    ...changes.flatMap(({ record, id, effectiveOn, replaces }) => [
      `  # ${whatOf(record, effectiveOn)}`,
      `  - id: ${id}`,
      `    effectiveOn: ${effectiveOn}`,
      ...(replaces === undefined ? [] : [`    replaces: ${replaces}`]),
    ]),
    '',
  ].join('\n')
  writeFileSync(join(root, NOTICE_DRAFT), text)
}

function optional(field: string, value: string | undefined, hint: string): string[] {
  return [value === undefined ? `# ${field}: ${hint}` : `${field}: ${JSON.stringify(value)}`]
}

function whatOf({ id, published, working }: UnpublishedRecord, effectiveOn: CalendarDate): string {
  const kinds = kindsOf({ id, effectiveOn, before: published, after: working })
  const hint = published === null ? '; if it replaces a company of this notice, add replaces: <id>' : ''
  return `${working?.name ?? published?.name}: ${kinds.join(', ')}${hint}`
}
