import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { recordEntry } from '../../audit/record-entry.ts'
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts'
import type { CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { addExamples } from '../examples/add-examples.ts'
import { addPerson } from '../people/add-person.ts'
import { beginSession, type SessionRequest } from '../sessions/begin-session.ts'
import { isNobodyThere, takeSetUpLink } from './set-up-link.ts'

/** The first administrator. */
export type FirstPerson = {
  token: string
  name: string
  email: string
  passwordHash: string
  /** Whether example people are added, on the demonstration. */
  withExamples?: boolean
}

/**
 * Makes the first administrator by the link that the start printed, once, and signs them in.
 * @returns the headers with the session's cookie; null for a link that is unknown, used or expired, and where somebody has an
 *   account already
 */
export async function setUp(
  { token, name, email, passwordHash, withExamples = false }: FirstPerson,
  request: SessionRequest,
  { tx }: Pick<CommandContext, 'tx'>,
): Promise<Headers | null> {
  // Two links may be used at once.
  await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.setUp})`)
  if (!(await takeSetUpLink(tx, token, systemNow())) || !(await isNobodyThere(tx))) return null
  const id = randomUUID()
  const person = await addPerson({ id, name, email, role: 'admin', passwordHash }, tx)
  const actor = { kind: 'outsider', id, trace: request.trace } as const
  await recordEntry(
    { action: 'desk.setUp', target: { kind: 'person', id, name }, after: { role: 'admin' } },
    { actor, tx },
  )
  if (withExamples) await addExamples({ actor, tx })
  return await beginSession(person, request, tx)
}
