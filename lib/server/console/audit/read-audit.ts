import type { z } from 'zod'
import { AUDIT_ACTIONS, type AuditAction } from '#lib/domain/audit/actions.ts'
import { actorName } from '#lib/domain/audit/words.ts'
import { isPermitted } from '#lib/domain/auth/roles.ts'
import type { AuditChoices, AuditPageFacts, ChainFacts } from '#lib/domain/console/audit/view.ts'
import { auditLine, chainFacts, sentence } from '#lib/domain/console/audit/words.ts'
import { dayBounds } from '#lib/domain/console/day-bounds.ts'
import { listKeys } from '../../api-keys/list-keys.ts'
import { type AuditFilter, readLog } from '../../audit/read-log.ts'
import { verifyLog } from '../../audit/verify-log.ts'
import { listTokens } from '../../directory/tokens/list-tokens.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { peopleRows } from '../people/read-people.ts'
import type { Viewer } from '../viewer.ts'
import type { auditFilterSchema, auditPageSchema } from './schema.ts'

/**
 * A page of the audit log, in words.
 * @throws ForbiddenError
 */
export async function readAuditPage(
  { before, ...asked }: z.output<typeof auditPageSchema>,
  { actor, db, at }: Viewer,
): Promise<AuditPageFacts> {
  const { entries, next } = await readLog({ filter: filterOf(asked), before: before ?? null }, { actor, db })
  return { entries: entries.map(auditLine), next, at: at.toISOString() }
}

/** The entries that are asked for, as the log is filtered. A day without a zone is one in UTC. */
export function filterOf({ who, what, day, zone }: z.output<typeof auditFilterSchema>): AuditFilter {
  return {
    ...(what === undefined ? {} : { action: what as AuditAction }),
    ...(who === undefined ? {} : { about: who }),
    ...(day === undefined ? {} : dayBounds(day, zone ?? 'UTC')),
  }
}

/**
 * From what one chooses on the screen.
 * @throws ForbiddenError
 */
export async function readAuditChoices({ actor, db, at }: Viewer): Promise<AuditChoices> {
  requirePermission(actor, 'audit.read')
  const people = await peopleRows({ actor, db })
  const keys = isPermitted(actor.role, 'apiKeys.read') ? await listKeys(at, { actor, db }) : []
  const tokens = isPermitted(actor.role, 'directory.manage') ? await listTokens({ actor, db }) : []
  return {
    people: [
      ...people.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }])),
      ...keys.map(({ id, name }) => ({ id, name: actorName({ kind: 'api-key', id, name }) })),
      ...tokens.map(({ id, name }) => ({ id, name: actorName({ kind: 'directory', id, name }) })),
    ],
    actions: (Object.keys(AUDIT_ACTIONS) as AuditAction[]).map((id) => ({
      id,
      name: sentence(AUDIT_ACTIONS[id]),
    })),
    mayExport: isPermitted(actor.role, 'audit.export'),
  }
}

/**
 * Checks the whole chain.
 * @throws ForbiddenError
 */
export async function readChain({ actor, db }: Viewer): Promise<ChainFacts> {
  requirePermission(actor, 'audit.read')
  return chainFacts(await verifyLog(db))
}
