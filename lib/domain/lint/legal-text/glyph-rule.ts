import { DOCUMENT_KINDS, plainText } from '../../legal/text.ts'
import type { Offer } from '../../offer/offer.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { Terms } from '../../terms/schema.ts'
import type { LintFinding, LintPlace } from '../finding.ts'
import { passagesOfList, passagesOfTerms, passagesOfVendor } from '../passages.ts'

type Printed = { place: LintPlace; text: string }

/**
 * Characters that the documents print and their typefaces lack; the worker refuses to set them. A finding points to
 * the value in the YAML files that brings the character in, or else to the clause that prints it or its table.
 */
export function glyphFindings(
  terms: Terms,
  list: readonly Subprocessor[],
  offers: readonly Offer[],
  isPrintable: (character: string) => boolean,
): LintFinding[] {
  const sources = [
    ...passagesOfTerms(terms),
    ...offers.flatMap(({ vendor }) => passagesOfVendor(vendor)),
    ...passagesOfList(list),
  ]
  // Most clauses read alike in every tier and region.
  const missingIn = new Map<string, string[]>()
  return offers.flatMap(printedBy).flatMap(({ place, text }) => {
    const missing = missingIn.get(text) ?? [...new Set(text)].filter((character) => !isPrintable(character))
    missingIn.set(text, missing)
    const places = missing.map(
      (character) => sources.find((source) => source.text.includes(character))?.place ?? place,
    )
    return [...new Set(places)].map((found) => ({
      rule: 'documents.glyphs' as const,
      place: found,
      message: `the documents cannot print ${namesAt(found)}: their typefaces have no such character`,
      fix: 'Write it in other characters.',
    }))

    function namesAt(found: LintPlace): string {
      return missing
        .filter((_, index) => places[index] === found)
        .map(named)
        .join(', ')
    }
  })
}

/** All that an offer's documents print. Notes are not printed. */
function printedBy({ documents, exhibits, vendor, tier, region, summary }: Offer): Printed[] {
  const onCover = [vendor.legalName, tier.name, region.name, ...summary.flatMap(inSummary)].join(' ')
  return DOCUMENT_KINDS.flatMap((kind) => [
    { place: { in: kind, id: null }, text: `${documents[kind].title} ${onCover}` },
    ...documents[kind].sections.flatMap(({ id, title, clauses }) => [
      { place: { in: kind, id }, text: title },
      ...clauses.map((clause) => ({
        place: { in: kind, id: clause.id },
        text: [
          ...clause.blocks.flatMap((block) =>
            (block.kind === 'paragraph' ? [block.content] : block.items).map(plainText),
          ),
          ...clause.exhibits.flatMap((name) => wordsOf(exhibits[name])),
        ].join(' '),
      })),
    ]),
  ])
}

function inSummary({ label, value, basis }: Offer['summary'][number]): string[] {
  return [label, value, basis]
}

function wordsOf(exhibit: Offer['exhibits'][string] | undefined): string[] {
  if (exhibit === undefined) return []
  const { caption, columns, rows } = exhibit
  return [caption, ...columns.map(({ label }) => label), ...rows.flatMap(({ cells }) => cells)]
}

function named(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `“${character}” (U+${code})`
}
