import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { offersOf } from '../comparison/compare-versions.ts'
import { legalValues } from '../offer/legal-values.ts'
import { DOCUMENT_KINDS } from './text.ts'

/*
 * A fact that one clause prints by its placeholder and another has in fixed words changes in the one alone. A value in
 * words is found wherever it stands. A figure is not: thirty days are the length of many periods. It is found only
 * where the words that follow it are those that follow its placeholder in another clause, so one that is worded anew
 * stays unseen.
 */

/** Words that mean something else where the texts have them: laws of places, "Standard Contractual Clauses". */
const OTHER_MEANING = /^(?:region\.(?:id|name|shortName|storageCountries)|support\.plan)$/

/** In place of what is between braces. */
const PRINTED = '\u0000'

const { catalogue } = readCatalogue(process.cwd())
const versions = [...(catalogue?.versions ?? [])]

/** Every placeholder of a version with each value that it has in some offer, in words or figures. */
function valuesOf(version: string): Map<string, Set<string>> {
  const source = catalogue?.versions.get(version)
  const found = new Map<string, Set<string>>()
  for (const offer of source === undefined ? [] : offersOf(source))
    for (const [name, value] of leavesOf(legalValues(offer)))
      found.set(name, (found.get(name) ?? new Set()).add(value))
  return found
}

function leavesOf(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, name === '' ? key : `${name}.${key}`),
  )
}

/** What stands in fixed words though a placeholder prints it, as "continuity.exportFormats (JSON or CSV)". */
function fixedWords(text: string, values: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const fixed = text.replaceAll(/\{[{%].*?[}%]\}/g, PRINTED)
  const stands = (words: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'u').test(fixed)
  return [...values].flatMap(([name, all]) =>
    [...all]
      .filter((value) => {
        if (OTHER_MEANING.test(name)) return false
        if (/\p{L}/u.test(value)) return stands(value)
        return followers(text, name).some((words) => stands(`${value} ${words}`))
      })
      .map((value) => `${name} (${value})`),
  )
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** What follows each place where a placeholder is printed: three to six words, so that a period is told by what it is of. */
function followers(text: string, name: string): string[] {
  const places = text.matchAll(new RegExp(`\\{\\{ ${escaped(name)} \\}\\} (\\w+(?: \\w+){2,5})`, 'g'))
  return [...new Set([...places].map(([, words = '']) => words))]
}

test.each(versions.map(([version]) => version))(
  '%s has no fixed words for what a placeholder prints',
  (version) => {
    const values = valuesOf(version)
    expect(values.size).toBeGreaterThan(80)
    // Followers are looked for in both texts together: a figure of the SLA may stand in the DPA.
    const text = DOCUMENT_KINDS.map((kind) => readFileSync(`data/terms/${version}/${kind}.md`, 'utf8')).join(
      '\n',
    )
    expect(fixedWords(text, values)).toEqual([])
  },
)

test('fixed words are found, in words and beside the words that follow a figure', () => {
  const values = new Map([
    ['continuity.exportFormats', new Set(['JSON or CSV'])],
    ['claim.days', new Set(['30'])],
  ])
  const printed = 'As {{ continuity.exportFormats }}. Within {{ claim.days }} days after the Month ends.'
  expect(fixedWords(`${printed} Disputes: within 30 days after a decision.`, values)).toEqual([])
  expect(fixedWords(`${printed} A copy in JSON or CSV.`, values)).toEqual([
    'continuity.exportFormats (JSON or CSV)',
  ])
  expect(fixedWords(`${printed} It must arrive within 30 days after the Month ends.`, values)).toEqual([
    'claim.days (30)',
  ])
})
