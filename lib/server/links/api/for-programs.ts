import type { z } from 'zod'
import { tailoredPath } from '#lib/domain/addresses.ts'
import type { KeyAsking } from '../../api-keys/answer.ts'
import type { CommandContext } from '../../db/command.ts'
import { sentBody } from '../../http/request/sent-body.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { changeLink } from '../commands/change-link.ts'
import type { MadeLink } from '../commands/create-link.ts'
import { reissueLink } from '../commands/reissue-link.ts'
import { revokeLink } from '../commands/revoke-link.ts'
import { listLinks } from '../queries/list-links.ts'
import { readLink } from '../queries/read-link.ts'
import { isLinksRefusal } from '../refusal.ts'
import type { Reading } from '../stored/own-links.ts'
import { createRequested } from './create-requested.ts'
import { linkAnswer } from './link-answer.ts'
import {
  changedLinkSchema,
  type LinkAnswer,
  type LinksAnswer,
  type linksQuerySchema,
  type MadeLinkAnswer,
  newLinkSchema,
  requestKeySchema,
  revokedSchema,
} from './schema.ts'
import { sentField, sentLink } from './sent-link.ts'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const UNKNOWN = 'There is no link with this id.'
const NO_KEY = 'Send an `Idempotency-Key` of 8 to 200 characters without spaces, another one for each link.'

/** A page of links. @throws ForbiddenError */
export async function listForProgram(
  { state, find, limit, cursor }: z.output<typeof linksQuerySchema>,
  { actor, db }: KeyAsking,
): Promise<LinksAnswer> {
  const at = now()
  const asked = { find: find ?? '', state: state ?? null, order: 'created', after: cursor ?? null } as const
  const { links, next } = await listLinks(asked, at, { actor, db }, limit)
  return {
    links: links.map((link) => linkAnswer(link, at)),
    next: next === null ? null : `${next.id}~${next.key}`,
  }
}

/** A link. @throws ForbiddenError, ApiError */
export async function readForProgram(id: string, { actor, db }: KeyAsking): Promise<LinkAnswer> {
  requirePermission(actor, 'links.read')
  const link = UUID.test(id) ? await readLink(id, { actor, db }) : null
  if (link === null) throw new ApiError('unknown-link', UNKNOWN)
  return linkAnswer(link, now())
}

/** Makes a link, once for each key of a request. @throws ForbiddenError, ApiError */
export async function createForProgram(
  request: Request,
  body: string | null,
  context: CommandContext,
): Promise<MadeLinkAnswer> {
  const key = requestKeySchema.safeParse(request.headers.get('idempotency-key'))
  if (!key.success) throw new ApiError('invalid-parameter', NO_KEY, { parameter: 'Idempotency-Key' })
  const { owner, ...sent } = sentBody(request, body, newLinkSchema)
  const asked = { text: sentLink(sent), owner, key: key.data }
  return await madeAnswer(await asApi(() => createRequested(asked, context)), context)
}

/** Has a link say something else. @throws ForbiddenError, ApiError */
export async function changeForProgram(
  id: string,
  request: Request,
  body: string | null,
  context: CommandContext,
): Promise<LinkAnswer> {
  const text = sentLink(sentBody(request, body, changedLinkSchema))
  await asApi(() => changeLink({ link: requireId(id), text }, context))
  return await answerOf(id, context)
}

/** Ends a link for good. @throws ForbiddenError, ApiError */
export async function revokeForProgram(
  id: string,
  request: Request,
  body: string | null,
  context: CommandContext,
): Promise<LinkAnswer> {
  const { reason } = sentBody(request, body, revokedSchema)
  await asApi(() => revokeLink({ link: requireId(id), reason }, context))
  return await answerOf(id, context)
}

/** Issues a new address for what a link offers. @throws ForbiddenError, ApiError */
export async function reissueForProgram(id: string, context: CommandContext): Promise<MadeLinkAnswer> {
  return await madeAnswer(await asApi(() => reissueLink({ link: requireId(id) }, context)), context)
}

function requireId(id: string): string {
  if (!UUID.test(id)) throw new ApiError('unknown-link', UNKNOWN)
  return id
}

async function madeAnswer({ id, token }: MadeLink, context: CommandContext): Promise<MadeLinkAnswer> {
  return {
    link: await answerOf(id, context),
    address: `${environment().PUBLIC_URL}${tailoredPath(token)}`,
  }
}

/** Whoever may change links may read what has become of one. */
async function answerOf(id: string, { actor, tx, now: at }: CommandContext): Promise<LinkAnswer> {
  requirePermission(actor, 'links.change')
  const link = await linkWith(id, tx)
  return linkAnswer(link, at)
}

async function linkWith(id: string, db: Reading) {
  const link = await readLink(id, { actor: { kind: 'desk' }, db })
  if (link === null) throw new ApiError('unknown-link', UNKNOWN)
  return link
}

async function asApi<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!isLinksRefusal(error)) throw error
    const code = { 400: 'invalid-parameter', 404: 'unknown-link', 409: 'link-over' } as const
    const [fault] = error.fields
    throw new ApiError(
      code[error.status],
      error.message,
      fault === undefined ? {} : { parameter: sentField(fault.field) },
    )
  }
}
