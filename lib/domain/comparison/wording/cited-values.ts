import type { LegalValues } from '../../offer/legal-values.ts'

/** Placeholders whose fact has another name than they have; the rest share it, in kebab case. */
const FACTS: Readonly<Record<string, string | readonly string[]>> = {
  'region.storageCountries': ['location', 'subprocessor-country'],
  'region.staff': 'staff',
  'subprocessors.group': 'subprocessor',
  'subprocessors.storageNotStated': 'subprocessor',
  'api.reference.url': 'api.reference-url',
  'api.reference.date': 'api.reference-date',
  'downtime.threshold': ['downtime.error-rate', 'downtime.operator'],
  'measurement.thin': ['measurement.floor', 'measurement.floor-minimum', 'measurement.floor-base'],
  'measurement.deadMinute': 'measurement.dead',
  'measurement.missingMinute': 'measurement.missing',
  'forceMajeure.terminationDays': 'force-majeure.days',
  'continuity.testEveryMonths': 'continuity.tests',
  'continuity.exportFormats': 'continuity.export',
  'switching.noticeMonths': 'switching.notice',
  'switching.transitionDays': 'switching.transition',
  'switching.retrievalDays': 'switching.retrieval',
  'region.transfers': 'transfers',
  'region.dataLocations': 'location',
  'maintenance.noticeHours': 'maintenance.notice',
  'credits.largest': 'credit',
  'credits.terminationBelow': 'credit',
  'credits.capMonths': 'credits.cap',
  'credits.repeatedMonths': 'credits.repeated.months',
  'credits.repeatedWithin': 'credits.repeated.within',
  'claim.decisionDays': 'claim.decision',
  'support.hours': 'calendar.hours',
  'support.languages': 'language',
  'api.requestsPerMinute': 'api.rate',
  'api.retries': 'api.backoff-retries',
  'api.firstWait': 'api.backoff-first',
  'api.ceiling': 'api.backoff-ceiling',
  'webhooks.maximumAttempts': 'webhooks.attempts',
  'webhooks.span': 'webhooks.delays',
  'idempotency.retentionHours': 'idempotency.retention',
  'idempotency.scope': 'idempotency.scope',
  'reporting.rawDataMonths': 'reporting.raw-data',
  'reporting.statusHistoryMonths': 'reporting.history',
  'reporting.quarterlyReport': 'reporting.quarterly',
  'incidents.firstNoticeMinutes': 'incidents.first',
  'incidents.updateMinutes': 'incidents.updates',
  'incidents.reportBusinessDays': 'incidents.report',
  'changes.worseDays': 'changes.worse',
  'changes.otherDays': 'changes.otherwise',
  'changes.subprocessorDays': 'changes.subprocessors',
  'changes.objectionZone': 'changes.objection-period',
  'changes.objectionCalendar': 'changes.objection-period',
  'changes.approvals': 'changes.approval',
  'review.everyDays': 'review.days',
  'security.atRest': 'encryption.at-rest',
  'security.inTransit': 'encryption.in-transit',
  'security.certifications': 'certification',
  'security.reportsUnderNda': 'reports.nda',
  'security.controls': [
    ...['access.sso', 'access.scim', 'access.rbac', 'access.audit-log.immutable', 'access.audit-log.export'],
    'feature',
  ],
  'security.auditLogMonths': 'access.audit-log.months',
}

/** Whether a fact, by its id, is one that a placeholder of the legal text prints. */
export function isPrintedBy(factId: string, placeholder: string): boolean {
  return isNamed(factId, namesOf(placeholder))
}

/** Whether what came or went as a whole, by its id, holds a fact that a placeholder prints. */
export function isPrintedWithin(wholeId: string, placeholder: string): boolean {
  return namesOf(placeholder).some((name) => name.startsWith(`${wholeId}.`))
}

function isNamed(factId: string, names: readonly string[]): boolean {
  return names.some((name) => factId === name || factId.startsWith(`${name}.`))
}

/** The placeholders that print a fact and are named otherwise than it is. */
function renamedPlaceholders(factId: string): string[] {
  return RENAMED.filter(({ names }) => isNamed(factId, names)).map(({ placeholder }) => placeholder)
}

/** What to write where a fact is to be printed: "claim.days" for the fact of this name; none where only a table or a formula prints it. */
export function placeholdersOf(factId: string): string[] {
  const renamed = renamedPlaceholders(factId)
  if (renamed.length > 0) return renamed
  return /^(?:support|escalation|continuity\.r[tp]o|commitment\.denominator)\b/.test(factId)
    ? []
    : [factId.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())]
}

function namesOf(placeholder: string): string[] {
  const [group = ''] = placeholder.split('.')
  const known = FACTS[placeholder] ?? FACTS[placeholder.split('.').slice(0, 2).join('.')]
  if (known !== undefined) return [known].flat()
  const kebab = placeholder.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  // What is said of the vendor and the periods of the DPA are facts under the very names that the data have.
  return group === 'vendor' || group === 'privacy' ? [placeholder] : [placeholder, kebab]
}

const RENAMED = Object.keys(FACTS).map((placeholder) => ({ placeholder, names: namesOf(placeholder) }))

const PLACES = /\{[{%][\s\S]*?[}%]\}/g
const PATH = /[A-Za-z]\w*(?:\.\w+)+/g

/** The placeholders of a clause, printed or decided on, whose values differ; what a version is called aside. */
export function changedPlaceholders(template: string, before: LegalValues, after: LegalValues): string[] {
  const used = new Set((template.match(PLACES) ?? []).flatMap((place) => place.match(PATH) ?? []))
  return [...used].filter(
    (path) => !path.startsWith('version.') && valueAt(before, path) !== valueAt(after, path),
  )
}

function valueAt(values: LegalValues, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      values,
    )
}
