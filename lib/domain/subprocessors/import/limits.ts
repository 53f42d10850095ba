import { dayIn } from './cells.ts'
import { toFillIn } from './to-fill-in.ts'

type Named = { id: string; name: string }

/** What a desk calls by id, for reading names in a table. */
export type KnownNames = {
  regions: readonly Named[]
  tiers: readonly Named[]
  channels: readonly Named[]
  services: readonly Named[]
  conditions: readonly Named[]
}

export type DraftLimits = {
  services?: string[]
  tiers?: string[]
  onlyIf?: string
  unless?: string
  until?: string
}

/** The id of what has this name or id; something to fill in for any other. */
export function idOf(list: readonly Named[], name: string, what: string): string {
  const said = name.trim().toLowerCase()
  const found = list.find((one) => one.name.toLowerCase() === said || one.id === said)
  return found?.id ?? toFillIn(what, name)
}

/**
 * For whom an engagement is, by the sentences of our own exports: “Only in Premium. Only if AI features are on.”
 * A limit in other words is left to be written: without it the engagement would be for everybody.
 */
export function limitsIn(cell: string, known: KnownNames): DraftLimits {
  const limits: DraftLimits = {}
  for (const sentence of cell.split(/(?<=\.)\s+/).map((part) => part.trim().replace(/\.$/, ''))) {
    const rest = (start: string) => (sentence.startsWith(start) ? sentence.slice(start.length) : null)
    const [services, tiers, onlyIf, unless, until] = [
      'Only for ',
      'Only in ',
      'Only if ',
      'Not if ',
      'Until ',
    ].map(rest)
    if (services) limits.services = idsIn(services, known.services, 'id of a service')
    if (tiers) limits.tiers = idsIn(tiers, known.tiers, 'id of a tier')
    if (onlyIf) limits.onlyIf = idOf(known.conditions, onlyIf, 'id of a condition')
    if (unless) limits.unless = idOf(known.conditions, unless, 'id of a condition')
    if (until) limits.until = dayIn(until)
    const isRead = [services, tiers, onlyIf, unless, until].some((part) => part !== null)
    if (sentence !== '' && !isRead) limits.onlyIf ??= toFillIn('id of a condition, or nothing', sentence)
  }
  return limits
}

/** Names in an enumeration, of which one may hold "and": known names are taken whole. */
function idsIn(text: string, list: readonly Named[], what: string): string[] {
  const whole = list.find(({ name, id }) => [name.toLowerCase(), id].includes(text.trim().toLowerCase()))
  if (whole !== undefined) return [whole.id]
  const longest = list.toSorted((a, b) => b.name.length - a.name.length)
  const start = longest.find(
    ({ name }) => text.startsWith(name) && /^(?:,|;| and )/.test(text.slice(name.length)),
  )
  const [head, rest] =
    start === undefined
      ? [text.split(/,|;| and /)[0] ?? '', text.replace(/^.*?(?:,|;| and |$)/, '')]
      : [start.name, text.slice(start.name.length).replace(/^(?:,|;| and )/, '')]
  const id = idOf(list, head, what)
  return rest.trim() === '' ? [id] : [id, ...idsIn(rest.trim().replace(/^and /, ''), list, what)]
}
