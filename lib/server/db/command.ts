import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Actor } from '#lib/domain/auth/actor.ts'
import type { Database } from './open-store.ts'

/** The desk itself, on its own records. */
export const THE_DESK: Actor = { kind: 'desk' }

/** Whoever runs the desk's commands on its machine. */
export const THE_COMMAND_LINE: Actor = { kind: 'command-line' }

/** A transaction that is open. What is read and written through it is there for others all at once, or not at all. */
export type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0]

/** What a command is handed. `now` is business time. */
export type CommandContext = { actor: Actor; now: Date; tx: Transaction }

/**
 * A write that means something to the business: it checks the right of the actor, writes, and sends its jobs, all through
 * `tx`. What lies outside the database (files, the manifest) is for the caller, once the transaction is committed.
 */
export type Command<Input, Result> = (input: Input, context: CommandContext) => Promise<Result>

/**
 * Runs commands in one transaction: it is committed when `work` resolves, and rolled back with all its jobs when it throws.
 *
 *     const recorded = await transaction(db, { actor: THE_DESK, now: now() }, (context) => recordDocument(input, context))
 */
export async function transaction<Result>(
  db: Database,
  by: Omit<CommandContext, 'tx'>,
  work: (context: CommandContext) => Promise<Result>,
): Promise<Result> {
  return await db.transaction((tx) => work({ ...by, tx }))
}
