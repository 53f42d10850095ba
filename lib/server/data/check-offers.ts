import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOCUMENT_KINDS, type DocumentKind } from '#lib/domain/legal/text.ts'
import { buildOffer, type Offer, type OfferSource } from '#lib/domain/offer.ts'
import type { Catalogue } from './catalogue.ts'
import type { Finding } from './finding.ts'
import { LegalTextError } from './legal-text/inline.ts'
import { outlineOf } from './legal-text/outline.ts'
import { legalTextFile, liquidLine, liquidMessage } from './versions.ts'

/**
 * Builds every offer of every version and reports what only then shows: text without value, clauses that come and go.
 * @param built takes the offers that could be built, by version
 */
export function checkOffers(
  root: string,
  { versions }: Catalogue,
  built: Map<string, Offer[]> = new Map(),
): Finding[] {
  const findings = new Map<string, Finding>()
  for (const [version, source] of versions)
    for (const tier of source.terms.tiers)
      for (const region of source.terms.regions)
        for (const finding of checkOffer(root, version, source, tier.id, region.id, built))
          findings.set(`${finding.file}:${finding.line}:${finding.rule}:${finding.message}`, finding)
  return [...findings.values()]
}

function checkOffer(
  root: string,
  version: string,
  source: OfferSource,
  tier: string,
  region: string,
  built: Map<string, Offer[]>,
): Finding[] {
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
    const source = readFileSync(join(root, file), 'utf8')
    if (error instanceof LegalTextError)
      return [{ file, line: lineWith(source, error.excerpt), rule: error.rule, message: error.message }]
    return [{ file, line: liquidLine(error), rule: 'legal.placeholder', message: liquidMessage(error) }]
  }
}

function checkDocument(root: string, version: string, kind: DocumentKind, offer: Offer): Finding[] {
  const file = legalTextFile(version, kind)
  const source = readFileSync(join(root, file), 'utf8')
  const { sections } = offer.documents[kind]
  const present = new Set(sections.flatMap(({ id, clauses }) => [id, ...clauses.map((clause) => clause.id)]))
  const where = `in ${offer.tier.id}/${offer.region.id}`
  const dropped = [...outlineOf(source).outline]
    .filter(([id]) => !present.has(id))
    .map(([id, { line }]) => ({
      file,
      line,
      rule: 'legal.dropped-clause',
      message: `${id} is missing ${where}; put the condition inside the clause, so that numbers stay the same everywhere`,
    }))
  const unknown = sections
    .flatMap(({ clauses }) => clauses.flatMap(({ exhibits }) => exhibits))
    .filter((name) => offer.exhibits[name] === undefined)
    .map((name) => ({
      file,
      line: lineWith(source, `::${name}`),
      rule: 'legal.unknown-exhibit',
      message: `there is no exhibit ${name}; docs/legal-text.md lists those that exist`,
    }))
  return [...dropped, ...unknown]
}

function lineWith(source: string, excerpt: string): number {
  const at = excerpt === '' ? -1 : source.indexOf(excerpt)
  return at === -1 ? 1 : source.slice(0, at).split('\n').length
}
