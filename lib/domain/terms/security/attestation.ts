import type { Terms } from '../schema.ts'

type Certification = Terms['security']['certifications'][number]

const STATUSES: Readonly<Record<Certification['status'], string>> = {
  held: 'held',
  'self-declared': 'self-declared',
  'in-preparation': 'in preparation',
  'not-offered': 'not offered',
}
const ATTESTED_BY: Readonly<Record<Certification['status'], string>> = {
  held: 'independent auditor',
  'self-declared': "the vendor's own statement",
  'in-preparation': 'no one yet',
  'not-offered': 'no one',
}

/** "held" is an auditor's word, "self-declared" the vendor's own. */
export function statusInWords(status: Certification['status']): string {
  return STATUSES[status]
}

/** Whose word a status is. */
export function attestedBy(status: Certification['status']): string {
  return ATTESTED_BY[status]
}
