import type { LegalValues } from '../../offer/legal-values.ts'

const PRINTED = /\{\{([\s\S]*?)\}\}/g
const DECIDED = /\{%[\s\S]*?%\}/g
const NAME = /[A-Za-z]\w*(?:\.\w+)+/g

/**
 * The names of the placeholders that a clause's template prints. What an {% if %} only asks for is none of them where the
 * value is words, for the words beside it may say anything else; a switch, or a value that is absent, can only be asked for.
 */
export function printedNames(template: string, values: LegalValues): string[] {
  const printed = namesIn(template, PRINTED)
  const asked = namesIn(template, DECIDED).filter((name) => typeof valueAt(values, name) !== 'string')
  return [...printed, ...asked]
}

/** A template without what it prints and asks for: the clause's own words. */
export function ownWords(template: string): string {
  return template.replaceAll(PRINTED, ' … ').replaceAll(DECIDED, ' ')
}

/** The words of a placeholder; null where there is no such value, or it is a switch. */
export function wordsOf(values: LegalValues, name: string): string | null {
  const value = valueAt(values, name)
  return typeof value === 'string' ? value : null
}

function namesIn(template: string, places: RegExp): string[] {
  return (template.match(places) ?? []).flatMap((place) => place.match(NAME) ?? [])
}

function valueAt(values: LegalValues, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      values,
    )
}
