import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { clauseText } from '../legal/text.ts'
import { buildOffer, type Offer } from '../offer/offer.ts'
import { criteriaFor } from './criteria.ts'
import type { Criterion } from './criterion.ts'
import { type CitedClause, type EvaluatedRow, evaluate } from './evaluate.ts'

const versions = readCatalogue(process.cwd()).catalogue?.versions
if (versions === undefined) throw new Error('the demo terms do not load')

const everyOffer = [...versions.values()].flatMap((source) =>
  source.terms.tiers.flatMap((tier) =>
    source.terms.regions.map(({ id }): [string, Offer, Criterion[]] => {
      const result = buildOffer(source, tier.id, id)
      if (!result.ok) throw new Error(result.code)
      return [
        `${source.terms.version}/${tier.id}/${id}`,
        result.offer,
        criteriaFor(source.terms, source.subprocessors),
      ]
    }),
  ),
)

// What the clauses must name where the answer itself is a plain yes.
const NAMES: Readonly<Record<string, string>> = {
  soc2Type2: 'SOC 2 Type II',
  iso27001: 'ISO/IEC 27001',
  iso27701: 'ISO/IEC 27701',
  pciDss: 'PCI DSS',
  hipaa: 'HIPAA',
  gdpr: 'GDPR',
  ssoSaml: 'SAML',
  ssoOidc: 'OIDC',
  scim: 'SCIM',
  rbac: 'role-based access control',
  auditLogExport: 'SIEM',
  upstreamPassedOn: '429',
  webhooksSigned: 'HMAC-SHA256',
}

/** A clause as printed for the offer, its tables included. */
function printed(offer: Offer, clause: CitedClause): string {
  const all = offer.documents[clause.document].sections.flatMap(({ clauses }) => clauses)
  const found = all.find(({ id }) => id === clause.id)
  if (found === undefined) throw new Error(`no clause ${clause.id}`)
  const tables = found.exhibits.map((id) => JSON.stringify(offer.exhibits[id]))
  return [clauseText(found), ...tables].join('\n').replace(/(\d),(?=\d{3})/g, '$1')
}

/** The figures of an answer. "10% at 99.5%" repeats the uptime that was asked for: only the credit is stated. */
function figures(stated: string): string[] {
  return (
    stated
      .replace(/ at [\d.]+%$/, '')
      .replace(/(\d),(?=\d{3})/g, '$1')
      .match(/\d+(?:\.\d+)*/g) ?? []
  )
}

/** What the cited clauses must say together: every figure of the answer, and the name of what is asked for or the places. */
function partsOf(id: string, { stated }: EvaluatedRow): string[] {
  if (id === 'region' || id === 'idempotencyKeys') return [stated]
  if (id.endsWith('Country'))
    return stated.replace(/ \(seat counted\)$/, '').split(/, | and |; not stated for /)
  // How the times were compared follows; the hours stand in a clause, and how many they are is reckoned from them.
  if (id.endsWith('Response')) {
    const [offered = '', how = ''] = stated.split('; ')
    return [...figures(offered), ...(/\d\d:\d\d to \d\d:\d\d/.exec(how) ?? [])]
  }
  // A clause that lists the controls says that another is not offered by leaving it out.
  const name = stated === 'not offered' ? undefined : NAMES[id]
  return name === undefined ? figures(stated) : [...figures(stated), name]
}

/** Whether a text has a name, or a figure as a whole: 30 is not in 300 or 30.5. */
function says(text: string, part: string): boolean {
  if (!/^\d/.test(part)) return text.includes(part)
  return new RegExp(`(?<![\\d.])${part.replaceAll('.', '\\.')}(?!\\d|\\.\\d)`).test(text)
}

function values({ field }: Criterion): string[] {
  if (field.kind === 'yes') return ['yes']
  return field.kind === 'text' ? [field.example] : field.options.map(({ value }) => value)
}

test.each(everyOffer)(
  'a clause cited for %s says the figure and the name of the answer',
  (_, offer, criteria) => {
    const missing = criteria.flatMap((criterion) =>
      values(criterion).flatMap((value) => {
        const wanted = criterion.read(value) ?? value
        const requirement = { criterion, weight: 'must' as const, wanted, inWords: '' }
        return evaluate([requirement], offer).rows.flatMap((row) => {
          if (row.clause === null) {
            // Only a wish for the vendor's own statement is met without a clause.
            const enough = value === 'statement' ? ['meets'] : []
            expect(['gap', 'not-stated', ...enough], criterion.id).toContain(row.verdict)
            return []
          }
          const text = [row.clause, ...row.also].map((clause) => printed(offer, clause)).join('\n')
          return partsOf(criterion.id, row)
            .filter((part) => !says(text, part))
            .map((part) => `${criterion.id}: ${row.clause?.id} does not say ${part} (${row.stated})`)
        })
      }),
    )
    expect([...new Set(missing)]).toEqual([])
  },
)
