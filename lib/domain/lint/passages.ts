import { type DocumentKind, type Inline, type LegalDocument, plainText } from '../legal/text.ts'
import type { Subprocessor } from '../subprocessors/schema.ts'
import type { Terms } from '../terms/schema.ts'
import type { Vendor } from '../vendor/schema.ts'
import type { LintPlace } from './finding.ts'

/** A stretch of prose as the reader sees it, its figures set, and the addresses that it links to. */
export type Passage = { place: LintPlace; text: string; links: string[] }

/** Every note, paragraph and list item of a document. */
export function passagesOf({ kind, sections }: LegalDocument): Passage[] {
  return sections.flatMap(({ id, note, clauses }) => [
    ...(note === null ? [] : [passage({ in: kind, id }, note)]),
    ...clauses.flatMap((clause) =>
      clause.blocks.flatMap((block) =>
        (block.kind === 'paragraph' ? [block.content] : block.items).map((content) =>
          passage({ in: kind, id: clause.id }, content),
        ),
      ),
    ),
  ])
}

const MARK = /^(?:## .*)?\{#([a-z0-9.-]+)\}/
const PRINTED = /\{\{.*?\}\}|\{%.*?%\}/g

/** Every line of a legal text as it was written, without its placeholders and conditions: what the file itself says. */
export function passagesOfSource(kind: DocumentKind, source: string): Passage[] {
  let id: string | null = null
  return source.split(/\r?\n/).flatMap((line) => {
    id = MARK.exec(line)?.[1] ?? id
    const text = line.replaceAll(PRINTED, ' ').trim()
    return text === '' ? [] : [{ place: { in: kind, id }, text, links: [] }]
  })
}

/** Every text in terms.yaml: meanings, evidence, details, reasons. */
export function passagesOfTerms(terms: Terms): Passage[] {
  return textsIn(terms, 'terms', [])
}

/** Every text in vendor.yaml. */
export function passagesOfVendor(vendor: Vendor): Passage[] {
  return textsIn(vendor, 'vendor', [])
}

/** Every text in the list of sub-processors but the places of its regions, which are facts of the sub-processor. */
export function passagesOfSubprocessors(list: readonly Subprocessor[]): Passage[] {
  return list.flatMap(({ regions: _, ...subprocessor }) => passagesOfEntry(subprocessor))
}

/** Every text in the list of sub-processors, with places and notes of its regions. */
export function passagesOfList(list: readonly Subprocessor[]): Passage[] {
  return list.flatMap(passagesOfEntry)
}

function passagesOfEntry(entry: Partial<Subprocessor> & Pick<Subprocessor, 'id'>): Passage[] {
  return textsIn(entry, 'vendor', []).map(({ place, ...passage }) => ({
    ...passage,
    place: { in: 'subprocessor', id: entry.id, path: 'path' in place ? place.path : [] },
  }))
}

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;!?])\s+(?=\p{Lu}|\p{N})|\n+/u)
}

function passage(place: LintPlace, content: readonly Inline[]): Passage {
  return {
    place,
    text: plainText(content),
    links: [...new Set(content.flatMap(({ href }) => (href === undefined ? [] : [href])))],
  }
}

function textsIn(value: unknown, file: 'terms' | 'vendor', path: (string | number)[]): Passage[] {
  if (typeof value === 'string') return [{ place: { in: file, path }, text: value, links: [] }]
  if (Array.isArray(value)) return value.flatMap((entry, index) => textsIn(entry, file, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, file, [...path, key]))
}
