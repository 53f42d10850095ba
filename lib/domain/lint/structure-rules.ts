import { clauseText, type LegalDocument } from '../legal/text.ts'
import type { Terms } from '../terms/schema.ts'
import type { LintFinding } from './finding.ts'

/** What makes an SLA one, and the sections of sla.md that must carry it. */
const ELEMENTS: readonly { element: string; sections: readonly string[] }[] = [
  { element: 'commitment', sections: ['availability'] },
  { element: 'downtime and exclusions', sections: ['downtime', 'exclusions'] },
  { element: 'credits', sections: ['credits', 'claims'] },
  { element: 'severity', sections: ['support', 'escalation'] },
  { element: 'measurement and reporting', sections: ['reporting'] },
  { element: 'change management', sections: ['changes'] },
]

/** Which of the six elements of an SLA are missing, or are a heading without a clause. */
export function elementFindings({ sections }: LegalDocument): LintFinding[] {
  return ELEMENTS.flatMap(({ element, sections: needed }) =>
    needed
      .filter((id) => (sections.find((section) => section.id === id)?.clauses.length ?? 0) === 0)
      .map((id) => ({
        rule: 'elements.missing' as const,
        place: { in: 'sla' as const, id: sections.some((section) => section.id === id) ? id : null },
        message: `the element “${element}” has no clause in a section {#${id}}`,
        fix: `Write a section ## … {#${id}} with its clauses.`,
      })),
  )
}

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const

/** Which letters of Article 28(3) GDPR no clause of the DPA names. Notes do not count: they bind nobody. */
export function article28Findings({ sections }: LegalDocument): LintFinding[] {
  const text = sections.flatMap(({ clauses }) => clauses.map(clauseText)).join('\n')
  const named = new Set([...text.matchAll(/\b28\(3\)\(([a-h])\)/g)].map(([, letter]) => letter))
  return LETTERS.filter((letter) => !named.has(letter)).map((letter) => ({
    rule: 'dpa.article-28-3',
    place: { in: 'dpa', id: null },
    message: `no clause names Article 28(3)(${letter}) GDPR`,
    fix: `Write “(Article 28(3)(${letter}) GDPR)” in the clause that meets it.`,
  }))
}

const LEAST_NOTICE_HOURS = 48
const SILENT = {
  missingData: 'a minute without any measurement',
  deadMinute: 'a minute in which few requests arrive and probes fail',
} as const

/** What the figures must not promise, or promise too little of. */
export function figureFindings({ maintenance, measurement, api }: Terms): LintFinding[] {
  const findings: LintFinding[] = []
  if (maintenance.noticeHours < LEAST_NOTICE_HOURS)
    findings.push({
      rule: 'maintenance.notice',
      place: { in: 'terms', path: ['maintenance', 'noticeHours'] },
      message: `${maintenance.noticeHours} hours' notice of maintenance is short: buyers expect at least ${LEAST_NOTICE_HOURS}`,
      fix: `Write ${LEAST_NOTICE_HOURS} or more, if you can keep it.`,
    })
  for (const key of ['missingData', 'deadMinute'] as const)
    if (measurement[key] !== 'bad')
      findings.push({
        rule: 'measurement.silent-outage',
        place: { in: 'terms', path: ['measurement', key] },
        message: `${SILENT[key]} does not count as bad, so an outage in which no request arrives reads as uptime`,
        fix: `Write ${key}: bad.`,
      })
  if (api.retries === 'vendor')
    findings.push({
      rule: 'api.automatic-retries',
      place: { in: 'terms', path: ['api', 'retries'] },
      message: 'the terms say that the vendor retries failed calls',
      fix: 'Write client: a call that the vendor retries can take effect twice.',
    })
  return findings
}
