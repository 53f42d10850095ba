import { type DoraItem, WHOLE } from './dora-item.ts'
import { SUBCONTRACTING_ITEMS } from './dora-subcontracting-items.ts'
import { placesNotStated } from './places-not-stated.ts'

/** Article 30(1) and (2) of Regulation (EU) 2022/2554 (DORA): every contract. */
const ARTICLE_30_2: readonly DoraItem[] = [
  {
    item: '30(1)',
    matter:
      'Rights and duties allocated in writing; the full contract with the service levels in one document, on paper or in a format that is downloadable, durable and accessible',
    clauses: ['sla:definitions.agreement', 'sla:changes.archive', 'dpa:roles.form'],
    notOffered:
      'one document with the order form and the master agreement, which this file does not hold; accessibility: the PDF files are not tagged for screen readers, the web page has the same text of the service levels in HTML',
  },
  {
    item: '30(2)(a)',
    matter:
      'Clear and complete description of functions and services; whether subcontracting of what supports a critical or important function is permitted, and its conditions',
    clauses: [
      'sla:definitions.service',
      'dpa:annex-1.subject',
      'dpa:subprocessors.authorisation',
      'dpa:subprocessors.flow-down',
    ],
    notOffered:
      'a complete description of the functions, which is for the order form; which function is critical or important; conditions for subcontractors that process no personal data',
  },
  {
    item: '30(2)(b)',
    matter:
      'Regions or countries where services are provided and data are processed and stored; notice before they change',
    clauses: [
      'dpa:transfers.region',
      'dpa:transfers.access',
      'dpa:annex-3.locations',
      'dpa:annex-3.list',
      'dpa:subprocessors.notice',
    ],
    notOffered: placesNotStated,
  },
  {
    item: '30(2)(c)',
    matter:
      'Availability, authenticity, integrity and confidentiality in the protection of data, personal data included',
    clauses: [
      'sla:availability.target',
      'dpa:confidentiality.persons',
      'dpa:security.measures',
      'dpa:annex-2.encryption',
      'dpa:annex-2.access',
      'dpa:annex-2.customer-access',
      'dpa:annex-2.logging',
      'dpa:annex-2.availability',
      'sla:webhooks.signature',
      'sla:webhooks.idempotency-effect',
    ],
    notOffered:
      'not stated: measures for authenticity and integrity beyond signed webhooks, idempotency keys and append-only logs; a commitment on the availability of data apart from that of the service; a duty of confidentiality for data that are not personal',
  },
  {
    item: '30(2)(d)',
    matter:
      'Access, recovery and return of all data, in an easily accessible format, on insolvency, resolution, the end of business or of the contract',
    clauses: [
      'dpa:deletion.choice',
      'dpa:deletion.retrieval',
      'dpa:switching.data',
      'dpa:switching.insolvency',
      'sla:continuity.exit',
    ],
    notOffered: 'escrow, or another way to the data that does not depend on the vendor',
  },
  {
    item: '30(2)(e)',
    matter: 'Descriptions of the service levels, with updates and revisions',
    clauses: [
      'sla:availability.target',
      'sla:support.first-response',
      'sla:changes.notice',
      'sla:changes.archive',
    ],
    notOffered: null,
  },
  {
    item: '30(2)(f)',
    matter: 'Assistance in an ICT incident, at no additional cost or at a cost set beforehand',
    clauses: [
      'sla:incidents.first-notice',
      'sla:incidents.report',
      'dpa:breach.measures',
      'dpa:assistance.cost',
    ],
    notOffered: 'a statement of cost for incidents without a breach of personal data',
  },
  {
    item: '30(2)(g)',
    matter: 'Full cooperation with competent and resolution authorities and those whom they appoint',
    clauses: ['dpa:audits.authority'],
    notOffered: 'cooperation beyond audits of the processing of personal data',
  },
  {
    item: '30(2)(h)',
    matter: 'Termination rights and minimum notice periods',
    clauses: [
      'sla:termination.floor',
      'sla:termination.repeated',
      'sla:termination.force-majeure',
      'sla:termination.exercise',
      'sla:termination.date',
      'sla:changes.worse',
      'sla:changes.other',
      'sla:changes.right-to-end',
      'sla:changes.law',
      'dpa:term.breach',
      'dpa:term.changes',
      'dpa:subprocessors.consequence',
      'dpa:transfers.replacement',
      'dpa:switching.notice',
      'dpa:switching.end',
    ],
    notOffered: 'termination at once on the grounds of Article 28(7) DORA that these clauses do not name',
  },
  {
    item: '30(2)(i)',
    matter: 'Participation in awareness programmes and resilience training',
    clauses: [],
    notOffered: WHOLE,
  },
]

/** Article 30(3) DORA: what supports critical or important functions. */
const ARTICLE_30_3: readonly DoraItem[] = [
  {
    item: '30(3)(a)',
    matter: 'Full service level descriptions with precise quantitative and qualitative targets',
    clauses: [
      'sla:availability.target',
      'sla:availability.formula',
      'sla:credits.bands',
      'sla:support.first-response',
      'sla:support.resolution',
      'sla:continuity.objectives',
    ],
    notOffered: 'a time for resolution; objectives for recovery that are commitments',
  },
  {
    item: '30(3)(b)',
    matter: 'Notice periods and reports, developments included that may materially affect the service',
    clauses: [
      'sla:changes.worse',
      'sla:changes.other',
      'sla:incidents.first-notice',
      'sla:reporting.monthly',
      'dpa:breach.notice',
      'dpa:switching.insolvency',
      'sla:continuity.missed',
    ],
    notOffered: 'reports of other developments, such as a change of control',
  },
  {
    item: '30(3)(c)',
    matter: 'Business contingency plans, implemented and tested; ICT security measures, tools and policies',
    clauses: [
      'dpa:security.measures',
      'dpa:annex-2.testing',
      'dpa:annex-2.availability',
      'dpa:annex-2.organisation',
      'sla:continuity.plans',
      'sla:continuity.objectives',
      'sla:continuity.tests',
    ],
    notOffered: 'participation of the customer in the tests of the plans',
  },
  {
    item: '30(3)(d)',
    matter: 'Participation in threat-led penetration testing',
    clauses: [],
    notOffered: WHOLE,
  },
  {
    item: '30(3)(e)',
    matter:
      'Continuous monitoring: unrestricted access, inspection, audit and copies; agreed alternatives; cooperation; scope and frequency',
    clauses: [
      'sla:reporting.audit',
      'dpa:audits.information',
      'dpa:audits.reports',
      'dpa:audits.on-site',
      'dpa:audits.cause',
      'dpa:audits.authority',
      'dpa:audits.cost',
    ],
    notOffered:
      'access without limits of number and notice, or before reports and written answers are used, except for cause or by an authority; a competitor as auditor; long audits without charge; copies taken on site; audits of more than the processing of personal data',
  },
  {
    item: '30(3)(f)',
    matter: 'Exit strategies with an adequate transition period, in which the service continues',
    clauses: [
      'sla:termination.date',
      'sla:continuity.exit',
      'dpa:switching.transition',
      'dpa:switching.help',
      'dpa:switching.data',
      'dpa:deletion.retrieval',
    ],
    notOffered: 'a transition period after a termination without a switch; a migration made by the vendor',
  },
]

/**
 * Article 30(1) to (3) of Regulation (EU) 2022/2554 (DORA) and Articles 4 to 6 of Delegated Regulation (EU) 2025/532,
 * item by item. What no clause says is printed as not offered, so that nobody takes silence for a promise.
 */
export const DORA_ITEMS: readonly DoraItem[] = [...ARTICLE_30_2, ...ARTICLE_30_3, ...SUBCONTRACTING_ITEMS]
