import type { DoraItem } from './dora-item.ts'

/** Articles 4 to 6 of Delegated Regulation (EU) 2025/532: subcontracting of what supports critical or important functions. */
export const SUBCONTRACTING_ITEMS: readonly DoraItem[] = [
  {
    id: 'RTS 4 responsibility',
    item: 'RTS 4',
    matter: 'Which services may be subcontracted; the provider stays responsible for its subcontractors',
    clauses: ['dpa:subprocessors.authorisation', 'dpa:subprocessors.liability', 'sla:exclusions.own-hosting'],
    notOffered: 'a list of the subcontracted services that support a critical or important function',
  },
  {
    id: 'RTS 4 monitoring',
    item: 'RTS 4',
    matter:
      'Monitoring of subcontractors and reports on it to the financial entity; the same duties in their contracts',
    clauses: ['dpa:subprocessors.flow-down', 'dpa:annex-2.subprocessors'],
    notOffered: 'reports on the monitoring to the financial entity, other than the contract on request',
  },
  {
    id: 'RTS 4 locations',
    item: 'RTS 4',
    matter:
      'Assessment of the risks of the places of subcontractors, parent companies and services; where data are processed and stored',
    clauses: [
      'dpa:annex-3.locations',
      'dpa:annex-3.list',
      'dpa:transfers.region',
      'dpa:transfers.assessment',
    ],
    notOffered: 'risks of the places of parent companies; ownership of data held by subcontractors',
  },
  {
    id: 'RTS 4 continuity and security',
    item: 'RTS 4',
    matter:
      'Continuity if a subcontractor fails; contingency plans, service levels and security standards in its contract',
    clauses: ['dpa:subprocessors.urgent', 'dpa:subprocessors.flow-down', 'dpa:annex-2.subprocessors'],
    notOffered: 'contingency plans and service levels required in the contracts of subcontractors',
  },
  {
    id: 'RTS 4 audit and end',
    item: 'RTS 4',
    matter: 'The same rights of access, inspection and audit at subcontractors; rights to terminate',
    clauses: ['dpa:audits.subprocessors', 'dpa:subprocessors.consequence'],
    notOffered: 'own access of the financial entity and of authorities to subcontractors',
  },
  {
    item: 'RTS 5',
    matter:
      'Material changes of subcontracting: notice in time to assess them, a right to object and to request modifications, and effect only after approval or when the notice ends without objection',
    clauses: [
      'dpa:subprocessors.notice',
      'dpa:subprocessors.objection',
      'dpa:subprocessors.waiting',
      'dpa:subprocessors.consequence',
      'dpa:subprocessors.urgent',
    ],
    notOffered:
      'a right to request modifications, for the vendor chooses the alternative that it offers; objection for reasons other than data protection, or to subcontractors that process no personal data',
  },
  {
    item: 'RTS 6',
    matter:
      'Termination where a change is made against an objection or before the notice ends, or a service is subcontracted without permission',
    clauses: ['dpa:subprocessors.consequence', 'dpa:term.breach'],
    notOffered: 'a right to end at once on these grounds: the breach may first be cured',
  },
]
