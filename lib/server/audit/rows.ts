import type { AuditActor, SealedAuditEntry } from '#lib/domain/audit/entry.ts'
import type { Role } from '#lib/domain/auth/roles.ts'
import type { auditEntries } from './tables.ts'

type Row = typeof auditEntries.$inferSelect

/** An entry as it is stored. */
export function rowOf({ actor, target, ...entry }: SealedAuditEntry): Row {
  return {
    ...entry,
    actorKind: actor.kind,
    actorId: 'id' in actor ? actor.id : null,
    actorName: 'name' in actor ? actor.name : null,
    actorRole: actor.kind === 'person' ? actor.role : null,
    targetKind: target.kind,
    targetId: target.id,
    targetName: target.name,
  }
}

/** The entry that is stored in a row. */
export function entryOf(row: Row): SealedAuditEntry {
  const { number, at, action, before, after, network, requestId, previousSha256, sha256 } = row
  return {
    number,
    at,
    actor: actorOf(row),
    action,
    target: { kind: row.targetKind, id: row.targetId, name: row.targetName },
    before,
    after,
    network,
    requestId,
    previousSha256,
    sha256,
  }
}

/** What was changed in the table by hand need be no actor at all: it is read as it stands, and does not match its hash. */
function actorOf({ actorKind, actorId, actorName, actorRole }: Row): AuditActor {
  if (actorKind === 'person')
    return { kind: 'person', id: actorId ?? '', name: actorName ?? '', role: actorRole as Role }
  if (actorKind === 'outsider') return { kind: 'outsider', id: actorId ?? '' }
  if (actorKind === 'api-key' || actorKind === 'directory')
    return { kind: actorKind, id: actorId ?? '', name: actorName ?? '' }
  return { kind: actorKind }
}
