import type { OfferFacts } from '../../offer-facts.ts'
import { statusInWords } from '../../terms/security/attestation.ts'
import type { Criterion, Finding } from '../criterion.ts'
import { choice } from '../wanted.ts'

const OPTIONS = [
  { value: 'certificate', label: "auditor's report or certificate" },
  { value: 'statement', label: "the vendor's own statement is enough" },
] as const

// Standards that requests for proposals name. What the terms do not list is not stated.
const STANDARDS: readonly { id: string; certification: string; name: string; clause?: string }[] = [
  { id: 'soc2Type2', certification: 'soc2-type-2', name: 'SOC 2 Type II' },
  { id: 'iso27001', certification: 'iso-27001', name: 'ISO/IEC 27001' },
  { id: 'iso27701', certification: 'iso-27701', name: 'ISO/IEC 27701' },
  { id: 'pciDss', certification: 'pci-dss', name: 'PCI DSS' },
  { id: 'hipaa', certification: 'hipaa', name: 'HIPAA', clause: 'us-states.health' },
  { id: 'gdpr', certification: 'gdpr', name: 'GDPR readiness' },
]

function judged(wanted: string, certification: string, { security }: OfferFacts): Finding {
  const found = security.certifications.find(({ id }) => id === certification)
  if (found === undefined) return { verdict: 'not-stated', stated: 'not named in the terms' }
  const { status, report } = found
  // The page shows it, and the page is no part of the agreement (SLA, precedence.page).
  if (status === 'self-declared')
    return {
      verdict: wanted === 'statement' ? 'not-stated' : 'gap',
      stated: "the vendor's own statement, on the page only; no clause promises it",
    }
  if (status !== 'held') return { verdict: 'gap', stated: `${statusInWords(status)}: ${report}` }
  return { verdict: wanted === 'statement' ? 'exceeds' : 'meets', stated: 'held, by an independent auditor' }
}

export const CERTIFICATION_CRITERIA: readonly Criterion[] = STANDARDS.map(
  ({ id, certification, name, clause = 'security.proof' }) =>
    choice(
      {
        id,
        group: 'Certifications',
        label: name,
        help: 'The terms say how to ask for the report.',
        clause: { document: 'dpa', id: clause },
      },
      OPTIONS,
      (wanted, facts) => judged(wanted, certification, facts),
    ),
)
