import { templateOfClause } from '../../legal/templates.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../../legal/text.ts'
import type { Offer } from '../../offer/offer.ts'
import type { Terms } from '../../terms/schema.ts'
import type { LintFinding, LintPlace } from '../finding.ts'

type Path = readonly (string | number)[]
type Templates = { place: LintPlace; template: string }[]

/** Values that page and API state as a right, and that only this placeholder keeps a clause from contradicting. */
const DEMANDED: readonly { path: Path; placeholder: string; document: DocumentKind; where: string }[] = [
  {
    path: ['downtime', 'operator'],
    placeholder: 'downtime.threshold',
    document: 'sla',
    where: 'that says when a minute is bad',
  },
  {
    path: ['credits', 'soleRemedy'],
    placeholder: 'credits.soleRemedy',
    document: 'sla',
    where:
      'that says whether credits are the sole remedy, as {% if credits.soleRemedy %}…{% else %}…{% endif %}',
  },
  {
    path: ['changes', 'approvals'],
    placeholder: 'changes.approvals',
    document: 'sla',
    where: 'that says who approves a version',
  },
  {
    path: ['security', 'accessControl'],
    placeholder: 'security.controls',
    document: 'dpa',
    where: 'that names the controls that customers can use',
  },
]

/** "5% or more" with the figure alone as a placeholder: the words would stay when the operator changes. */
const OWN_OPERATOR =
  /(?:more than|above|at least|over)\s+\{\{\s*downtime\.errorRate\s*\}\}|\{\{\s*downtime\.errorRate\s*\}\}\s+or more/i

/**
 * Values of terms.yaml that no clause prints, or that none can print, so that page and API would state one thing and the
 * signed documents another. Clauses that came from no template are not judged.
 */
export function unprintedFindings(terms: Terms, offers: readonly Offer[]): LintFinding[] {
  return [...valueFindings(terms, offers), ...placeholderFindings(offers)]
}

function placeholderFindings([offer]: readonly Offer[]): LintFinding[] {
  if (offer === undefined) return []
  const templates = { sla: templatesOf(offer, 'sla'), dpa: templatesOf(offer, 'dpa') }
  return [
    ...DEMANDED.flatMap(({ path, placeholder, document, where }) => {
      const own = templates[document]
      const name = new RegExp(`\\b${placeholder.replace('.', '\\.')}\\b`)
      if (own.length === 0 || own.some(({ template }) => name.test(template))) return []
      return [
        unprinted(
          path,
          `no clause of the ${document.toUpperCase()} uses the placeholder ${placeholder}, so the page could state one thing and the document another`,
          `Write it in the clause ${where}.`,
        ),
      ]
    }),
    ...DOCUMENT_KINDS.flatMap((kind) =>
      templates[kind]
        .filter(({ template }) => OWN_OPERATOR.test(template))
        .map(({ place, template }) => ({
          rule: 'terms.unprinted' as const,
          place,
          message: `“${OWN_OPERATOR.exec(template)?.[0]}” says in its own words what downtime.operator decides`,
          fix: 'Write {{ downtime.threshold }}, which prints the figure with “or more” or “more than”.',
        })),
    ),
  ]
}

function templatesOf(offer: Offer, kind: DocumentKind): Templates {
  const document = offer.documents[kind]
  return document.sections.flatMap(({ clauses }) =>
    clauses.flatMap(({ id }) => {
      const template = templateOfClause(document, id)
      return template === undefined ? [] : [{ place: { in: kind, id }, template }]
    }),
  )
}

/** Values for which there is no placeholder: the clauses say the other one in words. */
function valueFindings(terms: Terms, offers: readonly Offer[]): LintFinding[] {
  const { commitment, downtime, api, webhooks, changes, security } = terms
  const trustCentre = offers[0]?.vendor.links.trustCentre
  const { requestAt } = security.reports
  return [
    ...(commitment.denominator === 'without-excluded-time'
      ? []
      : [
          unprinted(
            ['commitment', 'denominator'],
            `${commitment.denominator} is not what the formula of the SLA says, which leaves excluded minutes out of the month`,
            'Write without-excluded-time.',
          ),
        ]),
    ...(downtime.operator === 'above' || /[1-9]/.test(downtime.errorRate)
      ? []
      : [
          unprinted(
            ['downtime', 'errorRate'],
            'an error rate of 0% or more makes every minute a bad one, whatever the clauses print',
            'Write the share of failed requests at which the service counts as down, for example "5".',
          ),
        ]),
    ...(api.upstreamThrottling === 'passed-on'
      ? []
      : [
          unprinted(
            ['api', 'upstreamThrottling'],
            `${api.upstreamThrottling} is not what the SLA says of a 429 from upstream: that it is passed to the caller`,
            'Write passed-on.',
          ),
        ]),
    ...(webhooks.delivery === 'at-least-once'
      ? []
      : [
          unprinted(
            ['webhooks', 'delivery'],
            `${webhooks.delivery} is not what the SLA says of webhooks: that they are delivered at least once`,
            'Write at-least-once.',
          ),
        ]),
    ...(['email', 'page', 'feed'] as const)
      .filter((channel) => !changes.channels.includes(channel))
      .map((channel) =>
        unprinted(
          ['changes', 'channels'],
          `${channel} is missing, and by the SLA notice is given only when all of e-mail, page and feed have it`,
          'Write [email, page, feed].',
        ),
      ),
    ...(requestAt === 'trustCentre' || requestAt === trustCentre
      ? []
      : [
          unprinted(
            ['security', 'reports', 'requestAt'],
            `reports are asked for at ${requestAt} here, and given through the trust centre by the DPA`,
            'Write trustCentre.',
          ),
        ]),
  ]
}

function unprinted(path: Path, message: string, fix: string): LintFinding {
  return { rule: 'terms.unprinted', place: { in: 'terms', path }, message, fix }
}
