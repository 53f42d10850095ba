import { isUnprintable } from '../../contracts/customer.ts'
import type { Correction, WrittenContent, WrittenKind, WrittenScope } from './content.ts'
import { momentTyped } from './moment-typed.ts'
import { WRITTEN_FAULTS, WRITTEN_LABELS } from './words.ts'

/** What a person has typed. Fields of other kinds are left alone. `corrects`: the id of a notice, or empty. */
export type TypedNotice = {
  kind: WrittenKind
  starts: string
  ends: string
  work: string
  event: string
  effect: string
  corrects: string
  what: string
  wrong: string
  right: string
} & Readonly<Record<keyof WrittenScope, readonly string[]>>

/** What may be chosen: by id, with names; `notices` are those that were sent. */
export type WrittenChoices = Readonly<
  Record<keyof WrittenScope, readonly { id: string; name: string }[]> & {
    notices: readonly { id: string; title: string }[]
  }
>

/** So many characters of a text. */
const LONGEST = 2_000

/**
 * What a person has typed, as the notice to send; or what to correct, as a sentence that names the field.
 * @param now business time: what has begun already is no planned work, and what comes has not begun
 */
export function readWritten(
  typed: TypedNotice,
  choices: WrittenChoices,
  now: Date,
): { content: WrittenContent } | { fault: string } {
  const faults: string[] = []
  const text = (field: 'work' | 'event' | 'effect' | 'what' | 'wrong' | 'right'): string => {
    const written = typed[field].trim().replaceAll(/\r\n?/g, '\n')
    if (written === '') faults.push(WRITTEN_FAULTS.missing(WRITTEN_LABELS[field]))
    else if (written.length > LONGEST) faults.push(WRITTEN_FAULTS.long(WRITTEN_LABELS[field], LONGEST))
    else if (isUnprintable(written)) faults.push(WRITTEN_FAULTS.unprintable(WRITTEN_LABELS[field]))
    return written
  }
  const moment = (label: string, value: string): string => {
    const read = momentTyped(value)
    if (read === null) faults.push(WRITTEN_FAULTS.moment(label))
    return read ?? ''
  }
  const content = contentOf(typed, choices, { text, moment })
  const [fault = orderFault(content, now)] = [...faults, ...scopeFaults(content.scope, choices)]
  return fault === undefined ? { content } : { fault }
}

type Reading = {
  text: (field: 'work' | 'event' | 'effect' | 'what' | 'wrong' | 'right') => string
  moment: (label: string, value: string) => string
}

function contentOf(typed: TypedNotice, choices: WrittenChoices, { text, moment }: Reading): WrittenContent {
  const { kind, starts, ends } = typed
  const scope = scopeOf(typed, choices)
  switch (kind) {
    case 'maintenance':
      return {
        kind,
        starts: moment(WRITTEN_LABELS.starts, starts),
        ends: moment(WRITTEN_LABELS.ends, ends),
        work: text('work'),
        effect: text('effect'),
        scope,
      }
    case 'force-majeure':
      return {
        kind,
        began: moment(WRITTEN_LABELS.began, starts),
        expectedEnd: ends.trim() === '' ? null : moment(WRITTEN_LABELS.expectedEnd, ends),
        event: text('event'),
        effect: text('effect'),
        scope,
      }
    case 'correction': {
      const corrects = correctsOf(typed, choices, text)
      const isOfNotice = 'notice' in corrects
      const everyone = { tiers: null, regions: null, services: null }
      return {
        kind,
        corrects,
        wrong: text('wrong'),
        right: text('right'),
        scope: isOfNotice ? everyone : scope,
      }
    }
  }
}

function correctsOf(
  { corrects }: TypedNotice,
  { notices }: WrittenChoices,
  text: Reading['text'],
): Correction['corrects'] {
  const notice = notices.find(({ id }) => id === corrects)
  if (notice !== undefined) return { notice: notice.id, title: notice.title }
  // One that is not among them, or no longer, is asked for again.
  return { what: corrects === '' ? text('what') : '' }
}

/** All of them chosen, or none, is everyone. */
function scopeOf(typed: TypedNotice, choices: WrittenChoices): WrittenScope {
  const chosen = (of: keyof WrittenScope) => {
    const ids = [...new Set(typed[of])].toSorted()
    return ids.length === 0 || choices[of].every(({ id }) => ids.includes(id)) ? null : ids
  }
  return { tiers: chosen('tiers'), regions: chosen('regions'), services: chosen('services') }
}

function scopeFaults(scope: WrittenScope, choices: WrittenChoices): string[] {
  return (['tiers', 'regions', 'services'] as const).flatMap((of) =>
    (scope[of] ?? [])
      .filter((id) => !choices[of].some((choice) => choice.id === id))
      .map((id) => WRITTEN_FAULTS.unknown(WRITTEN_LABELS[of], id)),
  )
}

function orderFault(content: WrittenContent, now: Date): string | undefined {
  switch (content.kind) {
    case 'maintenance':
      if (content.ends <= content.starts) return WRITTEN_FAULTS.endsBefore
      return Date.parse(content.starts) <= now.getTime() ? WRITTEN_FAULTS.begunAlready : undefined
    case 'force-majeure':
      if (Date.parse(content.began) > now.getTime()) return WRITTEN_FAULTS.notBegun
      return content.expectedEnd !== null && content.expectedEnd <= content.began
        ? WRITTEN_FAULTS.endsBefore
        : undefined
    case 'correction':
      return 'what' in content.corrects && content.corrects.what === '' ? WRITTEN_FAULTS.noNotice : undefined
  }
}
