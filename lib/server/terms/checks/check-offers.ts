import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOCUMENT_KINDS, type DocumentKind } from '#lib/domain/legal/text.ts'
import { buildOffer, type Offer, type OfferSource } from '#lib/domain/offer/offer.ts'
import { closest } from '#lib/domain/quantities/closest.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Finding } from '../finding.ts'
import { LegalTextError } from '../legal-text/inline.ts'
import { outlineOf } from '../legal-text/outline.ts'
import { PlaceholderError } from '../legal-text/placeholder.ts'
import { legalTextFile } from '../versions.ts'

/** A fault of one offer; the same fault of several becomes one finding that names them. */
type OfferFault = Omit<Finding, 'message'> & { problem: string; fix: string }

/**
 * Builds every offer of every version and reports what only then shows: text without value, clauses that come and go.
 * @param built takes the offers that could be built, by version
 */
export function checkOffers(
  root: string,
  { versions }: Catalogue,
  built: Map<string, Offer[]> = new Map(),
): Finding[] {
  return [...versions].flatMap(([version, source]) => {
    const found = new Map<string, { fault: OfferFault; offers: string[] }>()
    const { tiers, regions } = source.terms
    for (const tier of tiers)
      for (const region of regions)
        for (const fault of checkOffer(root, version, source, tier.id, region.id, built)) {
          const key = JSON.stringify(fault)
          const known = found.get(key) ?? { fault, offers: [] }
          found.set(key, { fault, offers: [...known.offers, `${tier.id}/${region.id}`] })
        }
    const all = tiers.length * regions.length
    return [...found.values()].map(({ fault: { problem, fix, ...place }, offers }) => ({
      ...place,
      message: `${problem} in ${offers.length === all ? 'every offer' : listed(offers)}. ${fix}`,
    }))
  })
}

const MOST_LISTED = 4

/** "starter/eu, starter/us", and how many more there are. */
function listed(offers: readonly string[]): string {
  const rest = offers.length - MOST_LISTED
  const named = offers.slice(0, rest === 1 ? undefined : MOST_LISTED).join(', ')
  return rest <= 1 ? named : `${named} and ${rest} more`
}

function checkOffer(
  root: string,
  version: string,
  source: OfferSource,
  tier: string,
  region: string,
  built: Map<string, Offer[]>,
): OfferFault[] {
  let current: DocumentKind = 'sla'
  const traced: OfferSource = {
    ...source,
    setText: (document, values) => {
      current = document
      return source.setText(document, values)
    },
  }
  try {
    const result = buildOffer(traced, tier, region)
    if (!result.ok) return []
    built.set(version, [...(built.get(version) ?? []), result.offer])
    return DOCUMENT_KINDS.flatMap((kind) => checkDocument(root, version, kind, result.offer))
  } catch (error) {
    const file = legalTextFile(version, current)
    if (error instanceof PlaceholderError)
      return error.faults.map((fault) => ({ file, rule: 'legal.placeholder', ...fault }))
    if (!(error instanceof LegalTextError)) throw error
    const { rule, message: problem, fix, excerpt } = error
    return [{ file, line: lineWith(readFileSync(join(root, file), 'utf8'), excerpt), rule, problem, fix }]
  }
}

function checkDocument(root: string, version: string, kind: DocumentKind, offer: Offer): OfferFault[] {
  const file = legalTextFile(version, kind)
  const source = readFileSync(join(root, file), 'utf8')
  const { sections } = offer.documents[kind]
  const present = new Set(sections.flatMap(({ id, clauses }) => [id, ...clauses.map((clause) => clause.id)]))
  const dropped = [...outlineOf(source).outline]
    .filter(([id]) => !present.has(id))
    .map(([id, { line }]) => ({
      file,
      line,
      rule: 'legal.dropped-clause',
      problem: `{#${id}} is missing`,
      fix: 'Put the condition after {#…}, inside the clause, so that clause numbers stay the same everywhere.',
    }))
  const unknown = sections
    .flatMap(({ clauses }) => clauses.flatMap(({ exhibits }) => exhibits))
    .filter((name) => offer.exhibits[name] === undefined)
    .map((name) => {
      const meant = closest(name, Object.keys(offer.exhibits))
      return {
        file,
        line: lineWith(source, `::${name}`),
        rule: 'legal.unknown-exhibit',
        problem: `there is no exhibit ::${name}`,
        fix: meant === null ? 'Use one of those listed in docs/legal-text.md.' : `Did you mean ::${meant}?`,
      }
    })
  return [...dropped, ...unknown]
}

function lineWith(source: string, excerpt: string): number {
  const at = excerpt === '' ? -1 : source.indexOf(excerpt)
  return at === -1 ? 1 : source.slice(0, at).split('\n').length
}
