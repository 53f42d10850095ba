import { compareVersions, offersOf } from '#lib/domain/comparison/compare-versions.ts'
import type { VersionDifference } from '#lib/domain/comparison/joined-offers.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { outlineOf } from '#lib/server/terms/legal-text/outline.ts'
import { setLegalText, templateOf } from '#lib/server/terms/legal-text/template.ts'

/** An SLA of a few clauses: some print a figure, one has a figure of its own, one prints where it applies. */
export const SLA = `# Service Level Agreement

## Claims {#claims}

{#claims.window} A claim must arrive within {{ claim.days }} days after the end of the Month.

{#claims.dispute} Customer may dispute a decision within 30 days.

{#claims.correction} After a correction Customer has {{ claim.days }} days again.

{#claims.silence} A claim that is not decided in time counts as accepted.

## Exclusions {#exclusions}

{#exclusions.maintenance} Maintenance in {{ region.name }} is announced to Customers of {{ tier.name }} {{ maintenance.noticeHours }} hours ahead.

## Changes {#changes}

{#changes.worse} Notice of a change for the worse is {{ changes.worseDays }} days; this is version {{ version.id }}.

{#reporting.quarterly} {% if reporting.quarterlyReport %}{{ tier.name }} receives a quarterly report.{% else %}There is no report.{% endif %}
`

export const DPA = `# Data Processing Agreement

## Changes {#term}

{#term.changes} As in the SLA, {{ changes.worseDays }} days ahead.
`

const demo = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
if (demo === undefined) throw new Error('the demo has no version 2026-10-01')

/** The demo's terms with the small texts. */
export const smallTerms: OfferSource = withTexts(demo, SLA, DPA)

/** The same version with other texts. */
export function withTexts(source: OfferSource, sla: string, dpa: string = DPA): OfferSource {
  const templates = { sla: templateOf('sla', sla), dpa: templateOf('dpa', dpa) }
  const outlines = { sla: outlineOf(sla).outline, dpa: outlineOf(dpa).outline }
  return { ...source, setText: (document, values) => setLegalText(templates[document], values, outlines) }
}

/** The next version, in which a copy of the terms is changed. */
export function withTerms(source: OfferSource, change: (terms: Terms) => void): OfferSource {
  const terms = structuredClone(source.terms)
  change(terms)
  return { ...source, terms: { ...terms, version: '2027-03-01' }, effectiveAt: '2027-03-01T00:00:00Z' }
}

/** What differs over all tiers and regions. */
export function differencesOf(before: OfferSource, after: OfferSource): VersionDifference[] {
  return compareVersions(offersOf(before), offersOf(after))
}
