import type { Role } from '../auth/roles.ts'
import type { AuditAction } from './actions.ts'

/**
 * Who did it, as they were at that moment. Of outsiders there is an id alone, so that what they are can be erased while the
 * chain of hashes holds.
 */
export type AuditActor =
  | { kind: 'desk' | 'command-line' }
  | { kind: 'person'; id: string; name: string; role: Role }
  | { kind: 'outsider'; id: string }
  | { kind: 'api-key' | 'directory'; id: string; name: string }

/** What was acted upon. `name`: as it was then; null where it has none, or where it is that of an outsider. */
export type AuditTarget = { kind: string; id: string; name: string | null }

/** What a value may be: as in JSON. */
export type AuditValue =
  | string
  | number
  | boolean
  | null
  | readonly AuditValue[]
  | { readonly [name: string]: AuditValue }

/** What changed, where it matters. */
export type AuditValues = { readonly [name: string]: AuditValue }

/** One entry of the audit log. */
export type AuditEntry = {
  /** 1, 2, 3: without a gap. */
  number: number
  /** RFC 3339 in UTC, to the millisecond, by the system's clock. */
  at: string
  actor: AuditActor
  action: AuditAction
  target: AuditTarget
  before: AuditValues | null
  after: AuditValues | null
  /** "203.0.113.0/24", "2001:db8:12::/48". */
  network: string | null
  requestId: string | null
  /** SHA-256 of the entry before, in hexadecimal; null in the first. */
  previousSha256: string | null
}

/** An entry with its own hash, as it is stored and exported. */
export type SealedAuditEntry = AuditEntry & { sha256: string }

/** The text whose SHA-256 is an entry's: JSON without spaces, the fields below in this order, names inside values sorted. */
export function auditEntryText(entry: AuditEntry): string {
  const { number, at, actor, action, target, before, after, network, requestId, previousSha256 } = entry
  return JSON.stringify([
    number,
    at,
    sorted(actor),
    action,
    sorted(target),
    sorted(before),
    sorted(after),
    network,
    requestId,
    previousSha256,
  ])
}

/** A database keeps the names of an object in an order of its own. */
function sorted(value: AuditValue): AuditValue {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(sorted)
  const names = Object.keys(value).toSorted()
  return Object.fromEntries(names.map((name) => [name, sorted(value[name] ?? null)]))
}

function isList(value: object): value is readonly AuditValue[] {
  return Array.isArray(value)
}
