import type { Permission } from '#lib/domain/auth/roles.ts'
import { CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { isContractsRefusal } from '../../contracts/refusal.ts'
import type { CommandContext } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'

const STATUS = { unknown: 404, conflict: 409, invalid: 400 } as const

/** Carries a command out. @throws ConsoleRefusal with what to do where it refuses */
export async function unlessRefused<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isContractsRefusal(error)) throw new ConsoleRefusal(STATUS[error.kind], error.message)
    throw error
  }
}

/** Has nobody ask a database for what is no id. @throws ForbiddenError, ConsoleRefusal */
export function requireIds(permission: Permission, { actor }: CommandContext, ...ids: string[]): void {
  requirePermission(actor, permission)
  if (!ids.every(isId)) throw new ConsoleRefusal(404, CUSTOMER_WORDS.unknown)
}
