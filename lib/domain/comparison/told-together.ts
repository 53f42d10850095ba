import { changeOf, type Detail, jointDirection } from './difference.ts'
import type { FactDifference } from './facts/compare-facts.ts'

/** A line on one thing; `parts` are what differs in it, where before and after are still to be made of them. */
export type Line = FactDifference & { details?: Detail[]; parts?: Detail[] }

/** What is told in one line, whatever of it differs: a sub-processor, the holidays of a calendar. */
const ALWAYS: readonly [shape: RegExp, label: string | null][] = [
  [/^subprocessor\.[^.]+/, null],
  [/^holiday(?=\.)/, 'Public holidays'],
  [/^objection-holiday(?=\.)/, 'Public holidays that the time to object leaves out'],
]

/** One line for one thing: when it came or went, what it consists of is told with it, as its details. */
export function toldTogether(differences: readonly FactDifference[]): Line[] {
  const whole = differences.filter((difference) => changeOf(difference) !== 'changed').map(({ id }) => id)
  const headOf = (id: string) =>
    ALWAYS.map(([shape]) => shape.exec(id)?.[0]).find((head) => head !== undefined) ??
    whole.find((head) => id.startsWith(`${head}.`)) ??
    id
  return [...Map.groupBy(differences, ({ id }) => headOf(id))].map(([head, own]) => lineOf(head, own))
}

function lineOf(head: string, own: readonly FactDifference[]): Line {
  const self = own.find(({ id }) => id === head)
  const details = own.filter((part) => part !== self).map(partOf)
  if (self !== undefined) return details.length === 0 ? self : { ...self, details }
  const [first] = own as [FactDifference]
  const label = ALWAYS.find(([shape]) => shape.test(first.id))?.[1] ?? ownerOf(first.label)
  const direction = jointDirection(own.map((part) => part.direction))
  return { ...first, id: head, label, direction, parts: details }
}

/** "Scaleway: storage" is of Scaleway. */
function ownerOf(label: string): string {
  return label.slice(0, label.lastIndexOf(': '))
}

function partOf({ label, before, after }: FactDifference): Detail {
  return { label: label.slice(label.lastIndexOf(': ') + 1).trim(), before, after }
}

/** A line with what each version has of its parts as its before and after: the one part, or all of them by name. */
export function settled<L extends Detail & { parts?: Detail[] }>({ parts, ...line }: L) {
  if (parts === undefined) return line
  const [only] = parts
  if (parts.length === 1 && only !== undefined)
    return { ...line, label: `${line.label}: ${only.label}`, before: only.before, after: only.after }
  return { ...line, before: sideOf(parts, 'before'), after: sideOf(parts, 'after'), details: parts }
}

function sideOf(parts: readonly Detail[], side: 'before' | 'after'): string | null {
  const isNamed = new Set(parts.map(({ label }) => label)).size > 1
  const there = parts.flatMap((part) => {
    const value = part[side]
    return value === null ? [] : [isNamed ? `${part.label}: ${value}` : value]
  })
  return there.length === 0 ? null : there.join('; ')
}
