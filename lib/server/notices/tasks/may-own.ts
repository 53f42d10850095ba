import { and, eq, inArray, isNull } from 'drizzle-orm'
import { rolesWith } from '#lib/domain/auth/roles.ts'
import { people } from '../../auth/tables.ts'

/** Who may be given a task: who may send notices, and can sign in. */
export const MAY_OWN = and(
  inArray(people.role, [...rolesWith('notices.send')]),
  isNull(people.disabledAt),
  eq(people.isExample, false),
)
