import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import type { Criterion, Described, Finding } from '../criterion.ts'
import { choice, yes } from '../criterion-kinds.ts'

const described = (
  id: string,
  label: string,
  help: string,
  clause = 'annex-2.customer-access',
): Described => ({
  id,
  group: 'Access and encryption',
  label,
  help,
  clause: { document: 'dpa', id: clause },
})

type Feature = OfferFacts['tier']['features'][number]
type Control = OfferFacts['security']['accessControl']

/** A control counts only if the service has it and the tier includes it. */
function control(described: Described, feature: Feature, has: (control: Control) => boolean): Criterion {
  return yes(described, ({ tier, security }) => {
    if (!has(security.accessControl)) return { has: false, stated: 'not offered' }
    return tier.features.includes(feature)
      ? { has: true, stated: 'included' }
      : { has: false, stated: 'not in this tier' }
  })
}

/** AES key lengths in bits and TLS versions in tenths, read from words such as "TLS 1.2 or higher": the weakest; null when there is none. */
function figureIn(words: string, shape: RegExp): number | null {
  const figures = [...words.matchAll(shape)].map(([, figure = '']) => Number(figure.replace('.', '')))
  return figures.length === 0 ? null : Math.min(...figures)
}

/** Words that take away something of what they stand beside: a rule cannot tell what is left. */
const LIMITING =
  /\b(?:not?|never|none|without|un\w+|except\w*|excluding|only|unless|until|some|partly|partially|optional\w*|where|if|when|may|can|planned|elsewhere|other\w*)\b/i

function atLeast(wanted: string, words: string, shape: RegExp): Finding {
  const [least, has] = [figureIn(wanted, shape), figureIn(words, shape)]
  if (least === null || has === null) return { verdict: 'not-stated', stated: words }
  if (has >= least && LIMITING.test(words)) return { verdict: 'not-stated', stated: words }
  return { verdict: has < least ? 'gap' : has === least ? 'meets' : 'exceeds', stated: words }
}

const AES = /\bAES[- ]?(128|192|256)\b/gi
const TLS = /\bTLS[- ]?v?(1\.[0-3])\b/gi

export const ACCESS_CRITERIA: readonly Criterion[] = [
  control(described('ssoSaml', 'Single sign-on by SAML', 'For your own users.'), 'sso', ({ sso }) =>
    sso.includes('saml'),
  ),
  control(described('ssoOidc', 'Single sign-on by OpenID Connect', 'For your own users.'), 'sso', ({ sso }) =>
    sso.includes('oidc'),
  ),
  control(
    described('scim', 'User provisioning by SCIM', 'Accounts are synced from your directory.'),
    'scim',
    ({ scim }) => scim,
  ),
  control(
    described('rbac', 'Role-based access control', 'Permissions are assigned by role.'),
    'rbac',
    ({ rbac }) => rbac,
  ),
  control(
    described(
      'auditLogExport',
      'Audit log exported to a SIEM',
      'A record of sign-ins and administrative actions.',
    ),
    'audit-log-export',
    ({ auditLog }) => auditLog.siemExport,
  ),
  choice(
    described(
      'encryptionAtRest',
      'Encryption at rest, at least',
      'For stored customer data.',
      'annex-2.encryption',
    ),
    [
      { value: 'AES-128', label: 'AES-128' },
      { value: 'AES-256', label: 'AES-256' },
    ],
    (wanted, { security }) => atLeast(wanted, security.encryption.atRest, AES),
  ),
  choice(
    described(
      'encryptionInTransit',
      'Encryption in transit, at least',
      'For data on their way over public networks.',
      'annex-2.encryption',
    ),
    [
      { value: 'TLS 1.2', label: 'TLS 1.2' },
      { value: 'TLS 1.3', label: 'TLS 1.3' },
    ],
    (wanted, { security }) => atLeast(wanted, security.encryption.inTransit, TLS),
  ),
]
