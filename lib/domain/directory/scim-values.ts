import { invalidValue } from './scim-fault.ts'

/** A JSON object. */
export type Json = { readonly [name: string]: unknown }

/** Whether a value is a JSON object, and neither a list nor null. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What shows nothing or turns what follows, and halves of a character: neither can be stored or shown. */
const UNFIT = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u

/**
 * A text of a resource; null where it is absent, null or empty.
 * @throws ScimFault where it is no text, longer than `most` characters, or holds what cannot be shown
 */
export function textOf(value: unknown, attribute: string, most: number): string | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value !== 'string') throw invalidValue(`${attribute}: send a text.`)
  const text = value.trim()
  if (text.length > most) throw invalidValue(`${attribute}: send at most ${most} characters.`)
  if (UNFIT.test(text)) throw invalidValue(`${attribute}: remove the characters that cannot be shown.`)
  return text === '' ? null : text
}

/**
 * Whether something is so. Microsoft Entra ID sends "True" and "False" as texts.
 * @throws ScimFault for anything else
 */
export function booleanOf(value: unknown, attribute: string): boolean {
  const said = typeof value === 'string' ? value.toLowerCase() : value
  if (said === true || said === 'true') return true
  if (said === false || said === 'false') return false
  throw invalidValue(`${attribute}: send true or false.`)
}

/**
 * A value by its attribute, whose name may be written in any case (RFC 7643, section 2.1).
 * @returns undefined where it is absent
 */
export function attributeOf(resource: Json, attribute: string): unknown {
  const name = Object.keys(resource).find((key) => key.toLowerCase() === attribute.toLowerCase())
  return name === undefined ? undefined : resource[name]
}
