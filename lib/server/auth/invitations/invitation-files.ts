import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { THE_COMMAND_LINE, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { environment } from '../../platform/env.ts'
import { invitationFileSchema } from '../schema.ts'
import { tokenHash } from '../tokens.ts'
import { type NewInvitation, storeInvitation } from './invite-person.ts'

/**
 * The embedded database belongs to one process, which is the desk as long as it runs. So the command line leaves an
 * invitation here, which only the owner of the state directory can, and the desk takes it in when its link is opened.
 */
function folder(): string {
  return join(environment().STATE_DIRECTORY, 'invitations')
}

function fileOf(tokenSha256: string): string {
  return join(folder(), `${tokenSha256}.json`)
}

/** Leaves an invitation for the desk. */
export function leaveInvitation(invitation: NewInvitation): void {
  mkdirSync(folder(), { recursive: true, mode: 0o700 })
  writeFileSync(fileOf(invitation.tokenSha256), `${JSON.stringify(invitation)}\n`, {
    mode: 0o600,
    flush: true,
  })
}

/** Takes the invitation of a token in, where one was left. It counts from then on as any other. */
export async function takeInInvitation(token: string, now: Date, db: Database): Promise<void> {
  const file = fileOf(tokenHash(token))
  const invitation = readLeft(file)
  if (invitation === null || invitation.tokenSha256 !== tokenHash(token)) return
  const claimed = `${file}.${process.pid}`
  try {
    // Of two that open the link at once, one has it: taken in again once it is used, it would be good twice.
    renameSync(file, claimed)
  } catch {
    return
  }
  try {
    await transaction(db, { actor: THE_COMMAND_LINE, now }, (context) => storeInvitation(invitation, context))
  } catch (error) {
    renameSync(claimed, file)
    throw error
  }
  rmSync(claimed, { force: true })
}

/** Deletes those that have expired. */
export function purgeInvitationFiles(at: Date): void {
  let names: string[] = []
  try {
    names = readdirSync(folder())
  } catch {
    return
  }
  for (const name of names) {
    const file = join(folder(), name)
    if (Date.parse(readLeft(file)?.expiresAt ?? '') <= at.getTime()) rmSync(file, { force: true })
  }
}

function readLeft(file: string): NewInvitation | null {
  try {
    return invitationFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // There is none, or it is none of the command's.
    return null
  }
}
