import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { offersOf } from '../../comparison/compare-versions.ts'
import { keepTemplates, templateOfClause } from '../../legal/templates.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../../legal/text.ts'
import { legalValues } from '../../offer/legal-values.ts'
import { buildOffer, type Offer, type OfferSource } from '../../offer/offer.ts'
import { wordsOf } from './printed-values.ts'
import { statedFigureFindings } from './stated-figures-rule.ts'

const versions = readCatalogue(process.cwd()).catalogue?.versions
const source = versions?.get('2027-03-01') as OfferSource
const built = buildOffer(source, 'enterprise', 'eu')
if (!built.ok) throw new Error(built.code)
const { offer } = built

function templatesOf(kind: DocumentKind): Map<string, string> {
  const document = offer.documents[kind]
  return new Map(
    document.sections.flatMap(({ clauses }) =>
      clauses.flatMap(({ id }): [string, string][] => {
        const template = templateOfClause(document, id)
        return template === undefined ? [] : [[id, template]]
      }),
    ),
  )
}

/** What is found where clauses, as "document#clause", read otherwise. */
function found(rewritten: (at: string, template: string) => string): string[] {
  const documents = { ...offer.documents }
  for (const kind of DOCUMENT_KINDS) {
    const document = { ...offer.documents[kind], sections: [...offer.documents[kind].sections] }
    const templates = [...templatesOf(kind)].map(
      ([id, text]) => [id, rewritten(`${kind}#${id}`, text)] as const,
    )
    keepTemplates(document, new Map(templates))
    documents[kind] = document
  }
  return statedFigureFindings([{ ...offer, documents } as Offer]).map(
    ({ place, fix }) => `${place.in}#${'id' in place ? place.id : ''}: ${fix}`,
  )
}

test('the demo prints every figure that page, calculators and API state', () => {
  for (const one of versions?.values() ?? []) expect(statedFigureFindings(offersOf(one))).toEqual([])
})

// Each in words that a clause could have; the second column is what the terms say (2027-03-01, Enterprise, EU).
test.each([
  ['sla#termination.floor', 'credits.terminationBelow', '50%'],
  ['sla#termination.repeated', 'credits.repeatedMonths', '5'],
  ['sla#termination.force-majeure', 'forceMajeure.terminationDays', '300'],
  ['dpa#subprocessors.notice', 'changes.subprocessorDays', '7'],
  ['dpa#roles.definitions', 'changes.subprocessorDays', 'seven'],
  ['dpa#subprocessors.billing', 'changes.subprocessorDays', '7'],
  ['dpa#annex-4.clause-9', 'changes.subprocessorDays', 'seven (7)'],
  ['sla#changes.providers', 'changes.subprocessorDays', '7'],
  ['sla#exclusions.force-majeure-limit', 'continuity.rto', '90 h'],
  ['sla#continuity.tests', 'continuity.testEveryMonths', '60'],
  ['sla#definitions.month', 'commitment.window', 'calendar quarter'],
  ['sla#definitions.month', 'commitment.zone', 'Europe/Berlin'],
  ['sla#definitions.time', 'commitment.zone', 'Europe/Berlin'],
  ['sla#claims.window', 'commitment.zone', 'Europe/Berlin'],
  ['sla#exclusions.maintenance', 'maintenance.window', 'Saturday 00:00 to Sunday 23:00, UTC'],
  ['sla#support.hours', 'support.hours', 'Monday to Thursday, 10:00 to 12:00, UTC'],
  ['sla#webhooks.verification', 'webhooks.tolerance', '9 minutes'],
  ['dpa#annex-1.retention', 'security.auditLogMonths', '1'],
  ['sla#credits.largest', 'credits.largest', '5%'],
  ['sla#definitions.api-endpoint', 'api.reference.date', '1 May 1999'],
  ['dpa#term.changes', 'changes.otherDays', '10'],
])('%s without {{ %s }}', (clause, name, words) => {
  const placeholder = `{{ ${name} }}`
  expect(
    found((at, template) => (at === clause ? template.replaceAll(placeholder, words) : template)),
  ).toEqual([`${clause}: Write ${placeholder} in the clause.`])
})

test('a clause beside those that state a figure may leave it out, but not the clause that states it', () => {
  const without = (clause: string, from: string) =>
    found((at, template) => (at === clause ? template.replace(from, 'in good time before') : template))
  expect(without('sla#changes.providers', '{{ changes.subprocessorDays }} days or more ahead')).toEqual([])
  expect(without('dpa#subprocessors.notice', '{{ changes.subprocessorDays }} days or more ahead')).toEqual([
    'dpa#subprocessors.notice: Write {{ changes.subprocessorDays }} in the clause.',
  ])
})

/** Placeholders that other rules demand, or that print a name, a place or a list, and no figure. */
const NO_FIGURE =
  /^(?:vendor|version|tier|region)\.|^(?:support\.(?:plan|languages)|security\.(?:certifications|controls)|continuity\.exportFormats|changes\.approvals|idempotency\.scope|subprocessors\.storageNotStated)$/
test('each figure that a clause of the demo prints is missed when the clause has another in its place', () => {
  const values = legalValues(offer)
  const unseen = DOCUMENT_KINDS.flatMap((kind) =>
    [...templatesOf(kind)].flatMap(([id, template]) =>
      [...new Set([...template.matchAll(/\{\{ ([\w.]+) \}\}/g)].map(([, name = '']) => name))]
        .filter((name) => !NO_FIGURE.test(name))
        .filter((name) => {
          const other = (wordsOf(values, name) ?? '').replaceAll(/\d+/g, '7')
          const rewritten = template.replaceAll(`{{ ${name} }}`, other)
          return found((at, text) => (at === `${kind}#${id}` ? rewritten : text)).length === 0
        })
        .map((name) => `${name} in ${kind}#${id}`),
    ),
  )
  expect(unseen).toEqual([])
})
