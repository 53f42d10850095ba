import { enumerated } from '../quantities/enumeration.ts'
import { counted } from '../quantities/time/duration.ts'
import type { Terms, Tier } from '../terms/schema.ts'
import { attestedBy, statusInWords } from '../terms/security/attestation.ts'
import { type Exhibit, exhibit } from './table.ts'

/** Certificates and readiness. Only an auditor's word is a certificate, and the table says whose word it is. */
export function certificationsExhibit({ certifications }: Terms['security']): Exhibit {
  return exhibit(
    'certifications',
    'Certifications and readiness',
    [
      { label: 'Standard' },
      { label: 'Attested by', width: 1.2 },
      { label: 'Status' },
      { label: 'Proof', width: 2.4 },
    ],
    certifications.map(({ id, name, status, report }) => [
      id,
      name,
      attestedBy(status),
      statusInWords(status),
      report,
    ]),
  )
}

const PROTOCOLS = { saml: 'SAML', oidc: 'OpenID Connect' } as const

/** Controls of the service, and whether the tier includes them. */
export function accessControlExhibit(
  { accessControl }: Terms['security'],
  { features }: Pick<Tier, 'features'>,
): Exhibit {
  const { sso, auditLog } = accessControl
  const included = (feature: Tier['features'][number]) =>
    features.includes(feature) ? 'included' : 'not included'
  const kept = `kept for ${counted(auditLog.retentionMonths, 'month')}`
  return exhibit(
    'access-control',
    'Access control',
    [{ label: 'Control' }, { label: 'How', width: 2 }, { label: 'In this tier' }],
    [
      [
        'sso',
        'Single sign-on',
        sso.length === 0 ? 'none' : enumerated(sso.map((id) => PROTOCOLS[id])),
        included('sso'),
      ],
      ['scim', 'User provisioning', accessControl.scim ? 'SCIM' : 'none', included('scim')],
      [
        'rbac',
        'Role-based access control',
        accessControl.rbac ? 'roles for users' : 'none',
        included('rbac'),
      ],
      ['audit-log', 'Audit log', auditLog.immutable ? `immutable, ${kept}` : kept, included('audit-log')],
      [
        'audit-log-export',
        'Export of the audit log',
        auditLog.siemExport ? 'to a SIEM' : 'none',
        included('audit-log-export'),
      ],
    ],
  )
}
