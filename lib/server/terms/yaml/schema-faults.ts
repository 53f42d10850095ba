import { z } from 'zod'
import { closest } from '#lib/domain/quantities/closest.ts'
import { pointForComma } from '#lib/domain/quantities/decimal.ts'
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { descriptionOf, fieldsOf, schemaAt } from './schema-at.ts'
import { written } from './written.ts'

/** Something that does not fit a schema: where it stands, and what it is and should be, in words. */
export type SchemaFault = { path: PropertyKey[]; message: string }

type Issue = z.core.$ZodIssue
type Found<T> = { value: T; faults: [] } | { value: null; faults: SchemaFault[] }

/** Stands for a message that the schema leaves to this file. */
const UNSAID = '\0'

/**
 * Reads a value by a schema. Each fault says what is written, and what to write. An `error` of a schema is either what
 * to write ("a whole number"), or a whole sentence with its full stop.
 * @param kind what the value should be, for one that is something else altogether: "a terms file"
 */
export function readBySchema<T>(value: unknown, schema: z.ZodType<T>, kind: string): Found<T> {
  const parsed = schema.safeParse(value, { error: () => UNSAID })
  if (parsed.success) return { value: parsed.data, faults: [] }
  const other = isOtherFile(value, schema)
  if (other !== null) return { value: null, faults: [{ path: [], message: `this is not ${kind}: ${other}` }] }
  const { issues } = parsed.error
  const forms = issues.filter(({ code, message }) => code === 'unrecognized_keys' && message !== UNSAID)
  const faults = issues
    .filter((issue) => !forms.some((form) => form !== issue && isWithin(issue.path, form.path)))
    .filter((issue) => !isMissing(issue, value) || !isMisspelt(issue.path, value, schema))
    .flatMap((issue) => faultsOf(issue, value, schema))
  return { value: null, faults }
}

function faultsOf(issue: Issue, root: unknown, schema: z.ZodType): SchemaFault[] {
  const { path } = issue
  const within = entryIssues(issue, valueAt(root, path))
  if (within !== null)
    return within.flatMap((inner) => faultsOf({ ...inner, path: [...path, ...inner.path] }, root, schema))
  if (issue.code === 'unrecognized_keys' && issue.message === UNSAID)
    return issue.keys.map((key) => ({
      path: [...path, key],
      message:
        key === ''
          ? 'there is no name before this colon. Write the name of the field, or remove the line.'
          : `${named([...path, key], root)} is not a field here. ${fieldFix(key, valueAt(root, path), schemaAt(schema, path))}`,
    }))
  const value = valueAt(root, path)
  const wanted = schemaAt(schema, path)
  const fix =
    numberFix(value, wanted) ??
    (issue.message === UNSAID ? unsaidFix(issue, value, wanted) : sentence(issue.message))
  return [{ path, message: `${stateOf(issue, root, schema)} ${fix}` }]
}

/**
 * What is wrong within the entries of a list that may also be something else: the entry is named, and the list is none of the
 * others. Null where an entry is no such entry at all, and for anything but a list.
 */
function entryIssues(issue: Issue, value: unknown): Issue[] | null {
  if (issue.code !== 'invalid_union' || !Array.isArray(value)) return null
  const forms = (issue as { errors?: Issue[][] }).errors ?? []
  return forms.find((form) => form.length > 0 && form.every(({ path }) => path.length > 1)) ?? null
}

/** "contacts.support is missing.", "tiers.premium.target is 99.5." */
function stateOf({ code, path }: Issue, root: unknown, schema: z.ZodType): string {
  const [name, value] = [named(path, root), valueAt(root, path)]
  const said = descriptionOf(schemaAt(schema, path), z.globalRegistry)
  const about = said === null ? '' : ` (${said})`
  if (value === undefined) return `${name} is missing${about}.`
  if (value === null || value === '') return `${name} is empty${about}.`
  // What a rule has against a list or a group as a whole does not need the whole repeated.
  if (code === 'custom' && typeof value === 'object') return `${name}:`
  return `${name} is ${written(value)}.`
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `Write ${text}.`
}

/** What to write where the schema does not say it itself. */
function unsaidFix(issue: Issue, value: unknown, schema: z.core.$ZodType | null): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected]?.(schema) ?? 'Write text.'
    case 'invalid_value':
      return choiceFix(value, issue.values)
    case 'invalid_union':
      return choiceFix(value, (issue as { options?: unknown[] }).options ?? [])
    case 'too_small':
      return sizeFix(issue.origin, issue.exact === true ? 'exactly' : 'at least', Number(issue.minimum))
    case 'too_big':
      return sizeFix(issue.origin, issue.exact === true ? 'exactly' : 'at most', Number(issue.maximum))
    case 'invalid_key':
      return sentence(issue.issues[0]?.message.replace(UNSAID, '') || 'a name of lower case letters')
    default:
      return 'Write it as the file’s schema in docs/schema shows.'
  }
}

/** A number with a comma, where the one that is meant fits: 6,000 as 6000, and 1,5 as 1.5. Percentages say it themselves. */
function numberFix(value: unknown, schema: z.core.$ZodType | null): string | null {
  if (typeof value !== 'string' || schema === null) return null
  const fits = (number: string) => z.safeParse(schema, Number(number)).success
  const whole = /^\d{1,3}(?:,\d{3})+$/.test(value) ? value.replaceAll(',', '') : null
  if (whole !== null && fits(whole)) return `Write ${whole}, without separators.`
  const pointed = pointForComma(value)
  return pointed !== null && fits(pointed)
    ? `Write ${pointed}, with a decimal point and without quotes.`
    : null
}

const TYPES: Partial<Record<string, (schema: z.core.$ZodType | null) => string>> = {
  object: fieldsFix,
  record: () => 'Write a group of fields, one on each line.',
  array: () => 'Write a list, each entry on a line that begins with a hyphen.',
  boolean: () => 'Write true or false.',
  number: () => 'Write a number.',
  int: () => 'Write a whole number.',
}

/** The fields that a group needs; of one that needs none, those that it may have. */
function fieldsFix(schema: z.core.$ZodType | null): string {
  const fields = fieldsOf(schema)
  const needed = fields.filter(({ optional }) => !optional)
  if (fields.length === 0) return 'Write a group of fields, one on each line.'
  return needed.length > 0
    ? `Write its fields: ${enumerated(needed.map(({ name }) => name))}.`
    : `Write one or more of its fields: ${fields.map(({ name }) => name).join(', ')}.`
}

function choiceFix(value: unknown, options: readonly unknown[]): string {
  const choices = options.map(String)
  const meant = typeof value === 'string' ? closest(value, choices) : null
  if (meant !== null && choices.length > 1) return `Did you mean ${meant}?`
  return `Write ${choices.length > 1 ? 'one of: ' : ''}${choices.join(', ')}.`
}

function sizeFix(origin: string, bound: string, size: number): string {
  if (origin === 'array') return `Write ${bound} ${size} ${size === 1 ? 'entry' : 'entries'}.`
  if (origin === 'string') return 'Write text.'
  return `Write a number of ${bound} ${size}.`
}

function fieldFix(key: string, value: unknown, schema: z.core.$ZodType | null): string {
  const free = fieldsOf(schema)
    .map(({ name }) => name)
    .filter((name) => valueAt(value, [name]) === undefined)
  const meant = closest(key, free)
  if (meant !== null) return `Did you mean ${meant}?`
  return free.length === 0 ? 'Remove it.' : `Remove it, or use one of: ${free.join(', ')}.`
}

function isMissing({ path }: Issue, root: unknown): boolean {
  return path.length > 0 && valueAt(root, path) === undefined
}

/** Whether a field that is missing is there under a name that is almost its own, which is then the one fault. */
function isMisspelt(path: readonly PropertyKey[], root: unknown, schema: z.ZodType): boolean {
  const parent = path.slice(0, -1)
  const beside = valueAt(root, parent)
  if (typeof beside !== 'object' || beside === null || Array.isArray(beside)) return false
  const fields = fieldsOf(schemaAt(schema, parent)).map(({ name }) => name)
  const free = fields.filter((name) => !Object.hasOwn(beside, name))
  const strangers = Object.keys(beside).filter((key) => !fields.includes(key))
  return strangers.some((key) => closest(key, free) === String(path.at(-1)))
}

/** What a value is that has nothing of the schema, or more that is foreign to it; null for a faulty value of its kind. */
function isOtherFile(value: unknown, schema: z.ZodType): string | null {
  const fields = fieldsOf(schema).map(({ name }) => name)
  const needed = fieldsFix(schema)
  if (value === null || value === undefined) return `it is empty. ${needed}`
  if (typeof value !== 'object' || Array.isArray(value)) return `it holds ${written(value)}. ${needed}`
  const keys = Object.keys(value)
  const foreign = keys.filter((key) => !fields.includes(key) && closest(key, fields) === null)
  if (foreign.length * 2 <= keys.length) return null
  const some = foreign.slice(0, 3).join(', ')
  return `it has ${foreign.length > 3 ? `${some} and others` : some}. ${needed}`
}

function isWithin(path: readonly PropertyKey[], outer: readonly PropertyKey[]): boolean {
  return outer.every((key, index) => path[index] === key)
}

/** A path as a person finds it: an entry of a list by its id, or the region that it is about, where it has one. */
function named(path: readonly PropertyKey[], root: unknown): string {
  const keys = path.map((key, index) => {
    const isOfName = index === path.length - 2 && ['id', 'region'].includes(String(path.at(-1)))
    return typeof key === 'number' && !isOfName
      ? (nameOf(valueAt(root, path.slice(0, index + 1))) ?? key)
      : key
  })
  return keys.map(String).join('.') || 'the file'
}

function nameOf(entry: unknown): string | null {
  const name = valueAt(entry, ['id']) ?? valueAt(entry, ['region'])
  return typeof name === 'string' && /^[\w-]+$/.test(name) ? name : null
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  )
}
