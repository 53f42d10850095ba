import { numbersIn } from '../../changes/numbers-in-words.ts'
import { type Clause, clauseText, type LegalDocument } from '../../legal/text.ts'
import type { Offer } from '../../offer/offer.ts'
import type { Terms } from '../../terms/schema.ts'
import type { LintFinding } from '../finding.ts'

type Path = (string | number)[]

/** The clauses that say what the entries of a list mean; an entry of another name has a clause that is named after it. */
const EXCLUSIONS: Readonly<Record<string, string>> = {
  'scheduled-maintenance': 'exclusions.maintenance',
  'force-majeure': 'exclusions.force-majeure',
  'customer-caused': 'exclusions.customer',
  'third-party': 'exclusions.third-party',
}
const METHODS: Readonly<Record<Terms['measurement']['methods'][number]['id'], string>> = {
  'edge-records': 'downtime.sources',
  'synthetic-probes': 'downtime.probes',
  'real-user-monitoring': 'downtime.cross-checks',
  'health-checks': 'downtime.cross-checks',
}

/**
 * Lists of terms.yaml that page and API show while the clauses say the same in their own words: what has an entry and no
 * clause, and what has a clause and no entry.
 */
export function listedFindings(terms: Terms, [offer]: readonly Offer[]): LintFinding[] {
  if (offer === undefined) return []
  const { sla, dpa } = offer.documents
  return [
    ...agreement(['exclusions'], terms.exclusions, EXCLUSIONS, sla, (id) => `exclusions.${id}`),
    ...agreement(
      ['measurement', 'methods'],
      terms.measurement.methods,
      METHODS,
      sla,
      (id) => `downtime.${id}`,
    ),
    ...auditFindings(terms, sla),
    ...passThroughFindings(terms, dpa),
  ]
}

function agreement(
  path: Path,
  entries: readonly { id: string }[],
  clauses: Readonly<Record<string, string>>,
  document: LegalDocument,
  clauseOf: (id: string) => string,
): LintFinding[] {
  const has = (id: string) => clauseIn(document, id) !== undefined
  return [
    ...entries.flatMap(({ id }, index) => {
      const clause = clauses[id] ?? clauseOf(id)
      return has(clause)
        ? []
        : [
            finding(
              [...path, index, 'id'],
              `${id} has no clause {#${clause}} in the SLA`,
              'Write the clause that says what it means, or remove it here.',
            ),
          ]
    }),
    ...Object.entries(clauses)
      .filter(([id, clause]) => has(clause) && !entries.some((entry) => entry.id === id))
      .map(([id, clause]) =>
        finding(
          path,
          `${id} is missing, and clause {#${clause}} of the SLA provides for it`,
          'List it here, or remove the clause.',
        ),
      ),
  ]
}

/** The page tells in short what the clause grants: what it counts must be counted there too. */
function auditFindings({ measurement }: Terms, sla: LegalDocument): LintFinding[] {
  const clause = clauseIn(sla, 'reporting.audit')
  if (clause === undefined) return []
  const stated = numbersIn(clauseText(clause))
  return numbersIn(measurement.audit)
    .filter((number) => !stated.includes(number))
    .map((number) =>
      finding(
        ['measurement', 'audit'],
        `${number} is not a number of clause {#reporting.audit}, which grants the audit`,
        'Write what the clause says.',
      ),
    )
}

/** The clause lists what is stored nevertheless, an item for each exception. */
function passThroughFindings({ security: { passThrough } }: Terms, dpa: LegalDocument): LintFinding[] {
  const clause = clauseIn(dpa, 'processing.pass-through')
  const path = ['security', 'passThrough']
  if (clause === undefined)
    return passThrough === null
      ? []
      : [
          finding(
            path,
            'the DPA has no clause {#processing.pass-through}, which would promise it',
            'Write the clause, or write passThrough: null.',
          ),
        ]
  if (passThrough === null)
    return [
      finding(
        path,
        'null promises no pass-through, and clause {#processing.pass-through} of the DPA promises it',
        'State it here, or remove the clause.',
      ),
    ]
  const items = clause.blocks.flatMap((block) => (block.kind === 'items' ? block.items : [])).length
  return passThrough.exceptions.length === items
    ? []
    : [
        finding(
          [...path, 'exceptions'],
          `${passThrough.exceptions.length} are listed here, and ${items} in clause {#processing.pass-through} of the DPA`,
          'List the same exceptions in both.',
        ),
      ]
}

function clauseIn({ sections }: LegalDocument, id: string): Clause | undefined {
  return sections.flatMap(({ clauses }) => clauses).find((clause) => clause.id === id)
}

function finding(path: Path, message: string, fix: string): LintFinding {
  return { rule: 'terms.without-clause', place: { in: 'terms', path }, message, fix }
}
