/**
 * A placeholder whose value page, API or calculators state, and the clauses that print it, as "document#clause".
 * - in: clauses that state nothing without it
 * - beside: clauses that may leave the figure out, and that state it in their own words once they hold `figure`
 */
export type PrintedPlace = {
  name: string
  label: string
  in?: readonly string[]
  beside?: { clauses: readonly string[]; figure: RegExp }
}

const NUMBER =
  '(?:\\d[\\d.,]*|half|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\w+)?|hundred|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen)'

/** "7 days", "thirty (30) calendar days", "10 or more". */
function counted(unit: string): RegExp {
  return new RegExp(`\\b${NUMBER}\\)?(?:[\\s-]+\\w+)?[\\s-]+(?:${unit})s?\\b|\\b${NUMBER} or more\\b`, 'iu')
}

const DAYS = counted('day|week|month')

/**
 * What no fact of termFacts leads to: values beside which no clause stands there, those of which only words are compared,
 * and the further clauses of a figure.
 */
export const PRINTED_PLACES: readonly PrintedPlace[] = [
  { name: 'commitment.window', label: 'Period of the commitment', in: ['sla#definitions.month'] },
  {
    name: 'commitment.zone',
    label: 'Time zone of the month',
    in: ['sla#definitions.month', 'sla#definitions.time', 'sla#claims.window'],
  },
  {
    name: 'downtime.threshold',
    label: 'Error rate at which a minute is bad',
    beside: {
      clauses: ['sla#definitions.dead-minute', 'sla#downtime.predicate', 'sla#downtime.no-requests'],
      figure: /\d\s*%|\bper ?cent\b/iu,
    },
  },
  {
    name: 'downtime.minutes',
    label: 'Consecutive bad minutes that make downtime',
    beside: {
      clauses: ['sla#downtime.predicate', 'sla#downtime.whole-run', 'sla#downtime.fragments'],
      figure: counted('minute'),
    },
  },
  {
    name: 'maintenance.window',
    label: 'Weekly window of maintenance',
    in: ['sla#exclusions.maintenance'],
  },
  { name: 'credits.largest', label: 'Largest credit of a month', in: ['sla#credits.largest'] },
  {
    name: 'credits.terminationBelow',
    label: 'Monthly uptime below which the customer may terminate',
    in: ['sla#termination.floor'],
  },
  {
    name: 'claim.days',
    label: 'Time to claim a credit',
    beside: { clauses: ['sla#claims.correction'], figure: DAYS },
  },
  {
    name: 'claim.decisionDays',
    label: 'Time to decide on a claim',
    beside: { clauses: ['sla#claims.dispute'], figure: DAYS },
  },
  { name: 'support.hours', label: 'Business hours', in: ['sla#support.hours'] },
  {
    name: 'api.reference.date',
    label: 'Date of the API reference',
    in: ['sla#definitions.api-endpoint'],
  },
  {
    name: 'api.reference.url',
    label: 'Address of the API reference',
    in: ['sla#definitions.api-endpoint'],
  },
  { name: 'api.resetUnit', label: 'Unit of the reset header', in: ['sla#api.headers'] },
  { name: 'api.retries', label: 'Retries of the example client', in: ['sla#api.example'] },
  { name: 'webhooks.algorithm', label: 'Algorithm of the signature', in: ['sla#webhooks.signature'] },
  {
    name: 'webhooks.tolerance',
    label: 'Tolerance of the timestamp of a webhook',
    in: ['sla#webhooks.verification'],
  },
  {
    name: 'webhooks.span',
    label: 'Time over which a webhook is attempted',
    in: ['sla#webhooks.attempts'],
    beside: { clauses: ['dpa#processing.pass-through'], figure: counted('h|hour|day') },
  },
  {
    name: 'idempotency.retentionHours',
    label: 'Time for which an idempotency key is kept',
    beside: {
      clauses: ['sla#webhooks.idempotency-effect', 'dpa#processing.pass-through'],
      figure: counted('h|hour|day'),
    },
  },
  {
    name: 'continuity.rto',
    label: 'Recovery time objective (RTO)',
    beside: { clauses: ['sla#exclusions.force-majeure-limit'], figure: counted('h|hour|min|minute|day') },
  },
  {
    name: 'reporting.rawDataMonths',
    label: 'Retention of measurements',
    beside: { clauses: ['sla#exclusions.evidence'], figure: counted('day|month|year') },
  },
  {
    name: 'changes.worseDays',
    label: 'Notice of a Change for the Worse',
    beside: { clauses: ['dpa#term.changes'], figure: DAYS },
  },
  {
    name: 'changes.otherDays',
    label: 'Notice of any other material change',
    beside: { clauses: ['dpa#term.changes'], figure: DAYS },
  },
  {
    name: 'changes.subprocessorDays',
    label: 'Notice of a change of sub-processors',
    in: ['dpa#subprocessors.notice'],
    beside: {
      clauses: [
        ...['sla#changes.providers', 'dpa#roles.definitions', 'dpa#subprocessors.billing'],
        'dpa#annex-4.clause-9',
      ],
      figure: DAYS,
    },
  },
  {
    name: 'privacy.requestDays',
    label: 'Time to help with a request of a data subject',
    beside: { clauses: ['dpa#data-subjects.help'], figure: DAYS },
  },
  {
    name: 'privacy.deletionDays',
    label: 'Time to delete from live systems',
    beside: { clauses: ['dpa#deletion.during'], figure: DAYS },
  },
  {
    name: 'privacy.backupDays',
    label: 'Time to delete from backups',
    beside: { clauses: ['dpa#annex-1.retention'], figure: counted('day') },
  },
  { name: 'security.atRest', label: 'Encryption at rest', in: ['dpa#annex-2.encryption'] },
  { name: 'security.inTransit', label: 'Encryption in transit', in: ['dpa#annex-2.encryption'] },
  {
    name: 'security.auditLogMonths',
    label: 'Retention of the audit log',
    in: ['dpa#annex-1.retention'],
  },
]
