import type { DocumentKind } from '../legal/text.ts'

/** A clause by its permanent id. */
export type ClauseRef = `${DocumentKind}:${string}`

/** An item of the law: what it asks for, the clauses that speak to it, and what of it no clause offers. */
export type DoraItem = { item: string; matter: string; clauses: ClauseRef[]; notOffered: string | null }

const WHOLE = 'the whole item'

/**
 * Article 30(1) to (3) of Regulation (EU) 2022/2554 (DORA) and Article 5 of Delegated Regulation (EU) 2025/532, item by
 * item. What no clause says is printed as not offered, so that nobody takes silence for a promise.
 */
export const DORA_ITEMS: readonly DoraItem[] = [
  {
    item: '30(1)',
    matter: 'One written document with the service levels, durable and downloadable',
    clauses: ['sla:definitions.agreement', 'sla:changes.archive', 'dpa:roles.form'],
    notOffered: 'order form and master agreement, which this bundle does not hold',
  },
  {
    item: '30(2)(a)',
    matter: 'Description of the services, and conditions of subcontracting',
    clauses: [
      'sla:definitions.service',
      'dpa:annex-1.subject',
      'dpa:subprocessors.authorisation',
      'dpa:subprocessors.flow-down',
    ],
    notOffered: 'conditions for subcontractors that process no personal data',
  },
  {
    item: '30(2)(b)',
    matter: 'Locations of services and data, and notice before they change',
    clauses: [
      'dpa:transfers.region',
      'dpa:transfers.access',
      'dpa:annex-3.locations',
      'dpa:annex-3.list',
      'dpa:subprocessors.notice',
    ],
    notOffered: null,
  },
  {
    item: '30(2)(c)',
    matter: 'Availability, authenticity, integrity and confidentiality of data',
    clauses: [
      'sla:availability.target',
      'dpa:confidentiality.persons',
      'dpa:security.measures',
      'dpa:annex-2.encryption',
      'dpa:annex-2.access',
      'dpa:annex-2.availability',
    ],
    notOffered: null,
  },
  {
    item: '30(2)(d)',
    matter: 'Access to data, their recovery and return',
    clauses: ['dpa:deletion.choice', 'dpa:deletion.live'],
    notOffered:
      'access on insolvency, resolution or the end of business; return of data that are not personal',
  },
  {
    item: '30(2)(e)',
    matter: 'Service levels, with updates and revisions',
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
    matter: 'Assistance in an incident, at no cost or at a cost set beforehand',
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
    matter: 'Cooperation with competent and resolution authorities',
    clauses: ['dpa:audits.authority'],
    notOffered: 'cooperation beyond audits, or with resolution authorities',
  },
  {
    item: '30(2)(h)',
    matter: 'Termination rights and notice periods',
    clauses: [
      'sla:termination.floor',
      'sla:termination.repeated',
      'sla:termination.date',
      'sla:changes.right-to-end',
      'dpa:term.breach',
      'dpa:subprocessors.consequence',
    ],
    notOffered: 'termination on the other grounds of Article 28(7) DORA',
  },
  {
    item: '30(2)(i)',
    matter: 'Awareness programmes and resilience training',
    clauses: [],
    notOffered: WHOLE,
  },
  {
    item: '30(3)(a)',
    matter: 'Precise quantitative and qualitative targets',
    clauses: [
      'sla:availability.target',
      'sla:availability.formula',
      'sla:credits.bands',
      'sla:support.first-response',
    ],
    notOffered: null,
  },
  {
    item: '30(3)(b)',
    matter: 'Notice periods, and reports of what may affect the service',
    clauses: [
      'sla:changes.worse',
      'sla:changes.other',
      'sla:incidents.first-notice',
      'sla:reporting.monthly',
      'dpa:breach.notice',
    ],
    notOffered: 'reports of other developments, such as financial difficulty',
  },
  {
    item: '30(3)(c)',
    matter: 'Contingency plans, tested, and security measures',
    clauses: [
      'dpa:security.measures',
      'dpa:annex-2.testing',
      'dpa:annex-2.availability',
      'dpa:annex-2.organisation',
    ],
    notOffered: 'tests of the contingency plans beyond the restoration of backups',
  },
  { item: '30(3)(d)', matter: 'Threat-led penetration testing', clauses: [], notOffered: WHOLE },
  {
    item: '30(3)(e)',
    matter: 'Monitoring, access, inspection and audit',
    clauses: [
      'sla:reporting.audit',
      'dpa:audits.information',
      'dpa:audits.on-site',
      'dpa:audits.cause',
      'dpa:audits.authority',
    ],
    notOffered:
      'access without limits of number and notice; copies taken on site; audits of more than the processing of personal data',
  },
  {
    item: '30(3)(f)',
    matter: 'Exit, and a period of transition',
    clauses: ['sla:termination.date', 'dpa:deletion.choice', 'dpa:deletion.live'],
    notOffered: 'continued service after the date of the end; help with the move',
  },
  {
    item: 'RTS 5',
    matter:
      'Material changes of subcontracting only after approval, or when the notice ends without objection',
    clauses: [
      'dpa:subprocessors.notice',
      'dpa:subprocessors.objection',
      'dpa:subprocessors.waiting',
      'dpa:subprocessors.urgent',
      'dpa:subprocessors.consequence',
    ],
    notOffered:
      'objection for reasons other than data protection, or to subcontractors that process no personal data',
  },
]
