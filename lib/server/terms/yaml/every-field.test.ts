import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { z } from 'zod'
import { subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import { evaluationSchema } from '#lib/domain/terms/evaluation/schema.ts'
import { termsSchema } from '#lib/domain/terms/schema.ts'
import { vendorSchema } from '#lib/domain/vendor/schema.ts'
import { ledgerSchema, reviewsSchema } from '../schema.ts'
import { fieldsOf, schemaAt } from './schema-at.ts'
import { readBySchema } from './schema-faults.ts'

/** What no reader may be told: the words in which zod, JavaScript and the code's old manner speak. */
const FOREIGN =
  /\0|\bexpected\b|\breceived\b|\bundefined\b|\bNaN\b|\bInvalid\b|\bUnrecognized\b|\bToo (?:small|big)\b|\[object|\bmend|\bwants\b/i
/** What to do, at the end of every message. */
const FIX =
  /(?:Write|Did you mean|Remove it|List|State|Use|Keep|Merge|Rank 1 goes)\b.*[.?]$|Did you mean .*\?$/

type Path = (string | number)[]

const FILES: [name: string, file: string, schema: z.ZodType][] = [
  ['vendor.yaml', 'data/vendor.yaml', vendorSchema],
  ['terms.yaml', 'data/terms/2026-10-01/terms.yaml', termsSchema],
  ['releases.yaml', 'data/releases.yaml', ledgerSchema],
  ['reviews.yaml', 'data/reviews.yaml', reviewsSchema],
  ...readdirSync('data/subprocessors')
    .filter((name, index) => index < 3 || name === 'slack.yaml')
    .map((name): [string, string, z.ZodType] => [name, join('data/subprocessors', name), subprocessorSchema]),
  ...readdirSync('docs/terms-examples').map((name): [string, string, z.ZodType] => [
    `terms:evaluate ${name}`,
    join('docs/terms-examples', name),
    evaluationSchema,
  ]),
]

const ENGAGEMENT = `    engagement: channels
    services: [console]
    tiers: [premium]
    onlyIf: ai-features
    unless: own-mail-server
    purpose: Carries messages.
    dataCategories: [names]
    dataSubjects: [users]
    addedOn: 2026-10-01
    until: 2028-01-31
`

/** What the demo leaves out: it has released no edition, states no insurance and relies on no certification. */
const ADDED: Readonly<Record<string, (text: string) => string>> = {
  'data/releases.yaml': (text) => `${text.trimEnd()}\n    corrects: "A spelling mistake."\n`,
  'data/terms/2026-10-01/terms.yaml': (text) =>
    text
      .replace(/^continuity:$/m, 'continuity:\n  insurance: A policy.')
      .replace(
        /^changes:$/m,
        'changes:\n  objectionPeriod: { unit: business, calendar: Frankfurt, zone: Europe/Berlin }',
      ),
  'data/subprocessors/slack.yaml': (text) =>
    `${text.replace('  - region: us\n', `  - region: us\n${ENGAGEMENT}`)}group: true\ncontrollerData: { what: billing contacts, clause: roles.controller-data }\ncertifications: [SOC 2 Type II]\ndpf: { participant: Slack, entity: Slack EU, frameworks: [eu-us], checkedOn: 2026-10-01 }\n`,
}

function textOf(file: string): string {
  const text = readFileSync(file, 'utf8')
  return ADDED[file]?.(text) ?? text
}

/** Every path of a value, itself left out. Of a list the first and the last entry stand for all. */
function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Array.isArray(value)
    ? value
        .map((entry, index): [number, unknown] => [index, entry])
        .filter(([index]) => index === 0 || index === value.length - 1)
    : Object.entries(value)
  return entries.flatMap(([key, entry]) => [[key], ...pathsOf(entry).map((path) => [key, ...path])])
}

type Change = (parent: Record<string | number, unknown>, key: string | number) => void

const put =
  (value: unknown): Change =>
  (parent, key) => {
    parent[key] = value
  }

const CHANGES: Record<string, Change> = {
  missing: (parent, key) => void delete parent[key],
  empty: put(null),
  'an empty text': put(''),
  'a number': put(-7.5),
  'a text': put('something else'),
  'a decimal comma': put('99,9'),
  'a yes': put(true),
  'a list': put([]),
  'a list of numbers': put([1, 2]),
  'a group': put({ days: 15, per: 'month' }),
  'a misspelt name': (parent, key) => {
    parent[`${String(key)}x`] = parent[key]
    delete parent[key]
  },
}

/** What is found in a value with one place changed, which is then put back. */
function messagesWith(value: unknown, schema: z.ZodType, path: Path, change: Change): string[] {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value) as Record<string, unknown>
  const before = Array.isArray(parent) ? [...parent] : { ...parent }
  change(parent, path.at(-1) as string)
  const { faults } = readBySchema(value, schema, 'the file')
  for (const key of Object.keys(parent)) delete parent[key]
  Object.assign(parent, before)
  return faults.map(({ message }) => message)
}

describe.each(FILES)('%s', (_, file, schema) => {
  const value: unknown = parse(textOf(file))
  const cases = pathsOf(value).flatMap((path) =>
    Object.entries(CHANGES).map(([what, change]) => ({ path, what, change })),
  )

  test('as it is has no fault', () => {
    expect(readBySchema(value, schema, 'the file').faults).toEqual([])
  })

  test('every field, broken in every way, gives messages that say what to write', () => {
    expect(cases.length).toBeGreaterThan(20)
    const strange = cases.flatMap(({ path, what, change }) =>
      messagesWith(value, schema, path, change)
        .filter((message) => FOREIGN.test(message) || !FIX.test(message))
        .map((message) => `${path.join('.')} ${what}: ${message}`),
    )
    expect(strange).toEqual([])
  })

  test('a field without which the file is none is never left out in silence', () => {
    const silent = pathsOf(value)
      .filter((path) => isRequired(schema, path))
      .filter((path) => messagesWith(value, schema, path, CHANGES.missing as Change).length === 0)
    expect(silent).toEqual([])
  })
})

function isRequired(schema: z.ZodType, path: Path): boolean {
  const parent = schemaAt(schema, path.slice(0, -1))
  return fieldsOf(parent).some(({ name, optional }) => name === path.at(-1) && !optional)
}

/** Every path that a schema names, with * for the entries of a list or record. */
function schemaPaths(schema: z.core.$ZodType, seen: readonly z.core.$ZodType[] = []): string[] {
  if (seen.includes(schema)) return []
  const { def } = schema._zod as unknown as { def: Record<string, unknown> & { type: string } }
  const into = (next: unknown, key: string) =>
    schemaPaths(next as z.core.$ZodType, [...seen, schema]).map((path) => `${key}.${path}`)
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape as Record<string, unknown>).flatMap(([key, next]) => [
        key,
        ...into(next, key),
      ])
    case 'array':
      return into(def.element, '*')
    case 'record':
      return into(def.valueType, '*')
    case 'union':
      return (def.options as z.core.$ZodType[]).flatMap((option) => schemaPaths(option, [...seen, schema]))
    case 'pipe':
      return schemaPaths(def.in as z.core.$ZodType, [...seen, schema])
    default:
      return def.innerType === undefined
        ? []
        : schemaPaths(def.innerType as z.core.$ZodType, [...seen, schema])
  }
}

// A field that no file above has would never be broken by these tests.
test.each([
  ['terms', termsSchema],
  ['vendor', vendorSchema],
  ['releases', ledgerSchema],
  ['reviews', reviewsSchema],
  ['subprocessor', subprocessorSchema],
] as const)('the files above have every field of the schema: %s', (_, schema) => {
  const own = FILES.filter(([, , each]) => each === schema).flatMap(([, file]) =>
    pathsOf(parse(textOf(file))).map((path) => path.join('.')),
  )
  const isThere = (path: string) =>
    own.some((each) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`).test(each))
  // The demo writes each lower edge of a band as atLeast; above is the same field with the other operator.
  const paths = [...new Set(schemaPaths(schema))].filter((path) => !path.endsWith('credits.*.above'))
  expect(paths.filter((path) => !isThere(path))).toEqual([])
})
