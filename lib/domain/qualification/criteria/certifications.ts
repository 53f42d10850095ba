import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import type { Terms } from '../../terms/schema.ts'
import { statusInWords } from '../../terms/security/attestation.ts'
import type { Criterion, Finding } from '../criterion.ts'
import { choice } from '../criterion-kinds.ts'
import { STANDARDS } from './standards.ts'

const OPTIONS = [
  { value: 'certificate', label: "auditor's report or certificate" },
  { value: 'statement', label: "the vendor's own statement is enough" },
] as const

const PAGE_ONLY = 'stated on the page, in no clause'

/**
 * Only what is held stands in the clause on certificates. Any other status is the page's own word, which is no part
 * of the agreement: it passes only where the vendor's statement is enough, and no clause is cited for it but one that
 * refuses.
 */
function judged(
  wanted: string,
  { certification, refusal }: (typeof STANDARDS)[number],
  { security }: OfferFacts,
): Finding {
  const found = security.certifications.find(({ id }) => id === certification)
  if (found === undefined) return { verdict: 'not-stated', stated: 'not named in the terms', clause: null }
  const { status, report } = found
  if (status === 'held')
    return {
      verdict: wanted === 'statement' ? 'exceeds' : 'meets',
      stated: 'held, by an independent auditor',
    }
  if (status === 'self-declared')
    return {
      verdict: wanted === 'statement' ? 'meets' : 'gap',
      stated: `${statusInWords(status)}, ${PAGE_ONLY}`,
      clause: null,
      onPage: true,
    }
  return {
    verdict: 'gap',
    stated: `${statusInWords(status)} (${PAGE_ONLY}): ${report}`,
    clause: refusal ?? null,
  }
}

/**
 * Standards that can be required.
 * @param security absent where no terms are at hand, as in a description of the API
 */
export function certificationCriteria(security: Terms['security'] | undefined): Criterion[] {
  return STANDARDS.map((standard) =>
    choice(
      {
        id: standard.id,
        group: 'Certifications',
        label: standard.name,
        help: reportsOf(standard.certification, security),
        clause: { document: 'dpa', id: 'security.proof' },
      },
      OPTIONS,
      (wanted, facts) => judged(wanted, standard, facts),
    ),
  )
}

function reportsOf(certification: string, security: Terms['security'] | undefined): string {
  if (security === undefined) return 'Where it is held, the terms say how to ask for the report.'
  const status = security.certifications.find(({ id }) => id === certification)?.status
  if (status === undefined) return 'Not named in the terms.'
  if (status === 'held') return 'The terms say how to ask for the report.'
  const words = statusInWords(status)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: there is no auditor’s report to ask for.`
}
