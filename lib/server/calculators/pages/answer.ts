import { versionOfferPath } from '#lib/domain/addresses.ts'
import type { AnswerLine, Citation, FieldFacts } from '#lib/domain/calculators/view.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { type JudgedBy, judgedByInWords } from '#lib/domain/versions/judged-by.ts'
import type { SearchParams } from '../../http/request/search-params.ts'
import { environment } from '../../platform/env.ts'

/**
 * Cites clauses of the SLA of an offer on the page of its version, which stays when another comes into force; an id that
 * its text does not have is left out.
 */
export function citing(offer: Offer, { version }: JudgedBy): (...ids: string[]) => Citation[] {
  const clauses = offer.documents.sla.sections.flatMap((section) => section.clauses)
  const page = versionOfferPath(version, offer.tier.id, offer.region.id)
  return (...ids) =>
    ids.flatMap((id) =>
      clauses.filter((clause) => clause.id === id).map(({ number }) => ({ number, href: `${page}#${id}` })),
    )
}

/** The offer that a calculation rests on, as text: "Service level agreement, version 2026-10-01, …". */
export function sourceInWords({ title, version, tier, region, vendor }: Offer): string {
  return `${vendor.legalName}: ${title}, version ${version}, ${tier.name} tier, ${region.name}`
}

/** An answer as plain text: by which version, its source, what was asked and where it can be worked out again. */
export function asText(
  heading: string,
  by: JudgedBy,
  source: string,
  fields: readonly FieldFacts[],
  lines: readonly AnswerLine[],
  address: string,
): string {
  const asked = fields
    .filter(({ value }) => value.trim() !== '')
    .map(({ label, value, options }) => {
      const option = options.find((candidate) => candidate.value === value)
      return `${label}: ${option?.label ?? value.trim()}`
    })
  return [heading, judgedByInWords(by), source, '', ...asked, '', ...lines.map(lineAsText), '', address].join(
    '\n',
  )
}

/** The address of a calculation: the page with the fields that were given, and nothing else of the query. */
export function addressOf(path: string, fields: readonly FieldFacts[]): string {
  const given = fields.filter(({ value }) => value.trim() !== '')
  const query = new URLSearchParams(given.map(({ name, value }) => [name, value.trim()]))
  return `${environment().PUBLIC_URL}${path}?${query}`
}

/** Whether a form was sent: some field beyond the choices that a link may set beforehand is in the query. */
export function wasSent(params: SearchParams, names: readonly string[]): boolean {
  return names.some((name) => params[name] !== undefined)
}

function lineAsText({ label, value, note, clauses }: AnswerLine): string {
  const numbers = clauses.map(({ number }) => number).join(', ')
  const cited = clauses.length === 0 ? '' : ` [clause${clauses.length > 1 ? 's' : ''} ${numbers}]`
  return `${label}: ${value}${note === null ? '' : ` (${note})`}${cited}`
}
