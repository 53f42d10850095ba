import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import { counted } from '../../quantities/time/duration.ts'
import { statusInWords } from '../../terms/security/attestation.ts'
import { exceptionWithLimit } from '../../terms/security/pass-through.ts'
import { type TermFact, tell } from './term-fact.ts'

const security = tell('Security', 'dpa')
const privacy = tell('Data protection', 'dpa')
const STATUS = { held: 3, 'self-declared': 2, 'in-preparation': 1, 'not-offered': 0 } as const

/** Certificates, encryption, access, and the periods of the DPA. */
export function protectionFacts(offer: OfferFacts): TermFact[] {
  const { certifications, reports, encryption, accessControl } = offer.security
  const { auditLog } = accessControl
  const yes = (id: string, label: string, value: boolean) =>
    security.amount(
      [`access.${id}`, label],
      'annex-2.customer-access',
      value ? 1 : 0,
      value ? 'yes' : 'no',
      'better',
    )
  return [
    ...certifications.flatMap(({ id, name, kind, status, report }) => [
      security.amount(
        [`certification.${id}`, name],
        'security.proof',
        STATUS[status],
        statusInWords(status),
        'better',
      ),
      security.wording([`certification.${id}.kind`, `${name}: who attests it`], 'security.proof', kind),
      security.wording([`certification.${id}.name`, `${name}: its name`], 'security.proof', name),
      security.wording([`certification.${id}.report`, `${name}: proof available`], 'security.proof', report),
    ]),
    security.amount(
      ['reports.nda', 'A non-disclosure agreement is needed for reports'],
      'security.proof',
      reports.underNda ? 1 : 0,
      reports.underNda ? 'yes' : 'no',
      'worse',
    ),
    security.wording(['reports.at', 'Where to ask for reports'], 'security.proof', reports.requestAt),
    security.wording(['encryption.at-rest', 'Encryption at rest'], 'annex-2.encryption', encryption.atRest),
    security.wording(
      ['encryption.in-transit', 'Encryption in transit'],
      'annex-2.encryption',
      encryption.inTransit,
    ),
    ...accessControl.sso.map((protocol) =>
      security.member(
        [`access.sso.${protocol}`, `Single sign-on through ${protocol.toUpperCase()}`],
        'annex-2.customer-access',
        protocol.toUpperCase(),
        'better',
      ),
    ),
    yes('scim', 'User provisioning through SCIM', accessControl.scim),
    yes('rbac', 'Role-based access control', accessControl.rbac),
    yes('audit-log.immutable', 'Audit log that cannot be changed', auditLog.immutable),
    yes('audit-log.export', 'Export of the audit log to a SIEM', auditLog.siemExport),
    // Longer is better for who investigates, and worse for the persons that it names.
    security.amount(
      ['access.audit-log.months', 'Retention of the audit log'],
      'annex-1.retention',
      auditLog.retentionMonths,
      counted(auditLog.retentionMonths, 'month'),
      'needs-reading',
    ),
    ...passThroughFacts(offer.security),
    ...switchingFacts(offer.switching),
    ...PERIODS.map(([key, label, clause, unit, more]) =>
      privacy.amount(
        [`privacy.${key}`, label],
        clause,
        offer.privacy[key],
        counted(offer.privacy[key], unit),
        more,
      ),
    ),
  ]
}

function passThroughFacts({ passThrough }: OfferFacts['security']): TermFact[] {
  if (passThrough === null) return []
  return [
    privacy.member(
      ['pass-through', 'Pass-through of connected data'],
      'processing.pass-through',
      'promised',
      'better',
    ),
    privacy.wording(
      ['pass-through.statement', 'What pass-through means'],
      'processing.pass-through',
      passThrough.statement,
    ),
    ...passThrough.exceptions.map((exception) =>
      privacy.member(
        [`pass-through.exception.${exception.what}`, 'Exception from pass-through'],
        'processing.pass-through',
        exceptionWithLimit(exception),
        'worse',
      ),
    ),
  ]
}

function switchingFacts({
  noticeMonths,
  transitionDays,
  retrievalDays,
  charges,
}: OfferFacts['switching']): TermFact[] {
  return [
    privacy.amount(
      ['switching.notice', 'Longest notice before a switch to another provider'],
      'switching.notice',
      noticeMonths,
      counted(noticeMonths, 'month'),
      'worse',
    ),
    privacy.amount(
      ['switching.transition', 'Time in which a switch is made'],
      'switching.transition',
      transitionDays,
      counted(transitionDays, 'day'),
      'worse',
    ),
    // Longer is better for who fetches them, and keeps personal data for longer: the time to delete begins after it.
    privacy.amount(
      ['switching.retrieval', 'Time to fetch data after the end'],
      'deletion.retrieval',
      retrievalDays,
      counted(retrievalDays, 'day'),
      'needs-reading',
    ),
    privacy.wording(['switching.charges', 'Charges for a switch'], 'switching.charges', charges),
  ]
}

const PERIODS = [
  ['breachHours', 'Notice of a personal data breach', 'breach.notice', 'hour', 'worse'],
  ['requestDays', 'Time to forward a data subject’s request', 'data-subjects.forwarding', 'day', 'worse'],
  ['deletionDays', 'Time to delete live data after the time to fetch them', 'deletion.live', 'day', 'worse'],
  // Longer is better for who needs one restored, and keeps personal data for longer.
  ['backupDays', 'Time until backups are gone', 'deletion.backups', 'day', 'needs-reading'],
  ['auditNoticeDays', 'Notice of an audit', 'audits.on-site', 'day', 'worse'],
  ['auditsPerYear', 'Audits in a year', 'audits.on-site', 'audit', 'better'],
] as const
