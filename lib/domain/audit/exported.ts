import type { SealedAuditEntry } from './entry.ts'
import { actionInWords, actorName } from './words.ts'

/** The columns of the audit log as a table. */
export const AUDIT_COLUMNS = [
  'number',
  'at',
  'actor_kind',
  'actor_id',
  'actor',
  'actor_role',
  'action',
  'in_words',
  'target_kind',
  'target_id',
  'target',
  'before',
  'after',
  'network',
  'request_id',
  'previous_sha256',
  'sha256',
] as const

/** An entry as a row of that table; `before` and `after` are JSON. */
export function auditRow(entry: SealedAuditEntry): string[] {
  const { number, at, actor, action, target, before, after, network, requestId, previousSha256, sha256 } =
    entry
  return [
    String(number),
    at,
    actor.kind,
    'id' in actor ? actor.id : '',
    actorName(actor),
    actor.kind === 'person' ? actor.role : '',
    action,
    actionInWords(entry),
    target.kind,
    target.id,
    target.name ?? '',
    before === null ? '' : JSON.stringify(before),
    after === null ? '' : JSON.stringify(after),
    network ?? '',
    requestId ?? '',
    previousSha256 ?? '',
    sha256,
  ]
}

/** An entry as a line of JSON Lines, from which the chain can be checked as from the log itself. */
export function auditLine(entry: SealedAuditEntry): string {
  return `${JSON.stringify(entry)}\n`
}
