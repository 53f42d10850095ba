import type { z } from 'zod'
import { tailoredPath } from '#lib/domain/addresses.ts'
import type { LinkPage, LinkPreview, MadeLinkFacts } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { changeLink } from '../../links/commands/change-link.ts'
import { createLink, type MadeLink } from '../../links/commands/create-link.ts'
import { extendLink } from '../../links/commands/extend-link.ts'
import { handOver } from '../../links/commands/hand-over.ts'
import { reissueLink } from '../../links/commands/reissue-link.ts'
import { revokeLink } from '../../links/commands/revoke-link.ts'
import { sendLink } from '../../links/commands/send-link.ts'
import { handToLegal } from '../../links/contract/hand-to-legal.ts'
import { removePreset, savePreset } from '../../links/presets/presets.ts'
import { readLink } from '../../links/queries/read-link.ts'
import { requireTerms } from '../../links/stored/read-terms.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { environment } from '../../platform/env.ts'
import { drawnCode } from '../profile/drawn-code.ts'
import { ConsoleRefusal } from '../refusal.ts'
import { linkPreview } from './link-preview.ts'
import { requireLinkPage } from './read-links.ts'
import { requireId, unlessRefused } from './refused.ts'
import type { handOverSchema, presetSchema } from './schema.ts'

/** Makes a link, whose address is shown this once. @throws ForbiddenError, ConsoleRefusal */
export const make: Command<LinkText, MadeLinkFacts> = async (text, context) =>
  await madeFacts(await unlessRefused(() => createLink({ text }, context)), context)

/** What the customer of a link would see that is typed. @throws ForbiddenError, ConsoleRefusal */
export const preview: Command<LinkText, { preview: LinkPreview | null }> = async (text, { actor, now }) => {
  requirePermission(actor, 'links.change')
  const { terms } = await unlessRefused(async () => requireTerms(text, now))
  const name = actor.kind === 'person' ? actor.name : ''
  return {
    preview: linkPreview({ ...terms, preparedBy: { name, email: '', calendar: terms.calendar } }, now),
  }
}

/** Has a link say something else; its page then. @throws ForbiddenError, ConsoleRefusal */
export const change: Command<{ link: string; text: LinkText }, LinkPage> = async (input, context) => {
  requireId(input.link, context)
  await unlessRefused(() => changeLink(input, context))
  return await pageOf(input.link, context)
}

/** Keeps a link open for longer; its page then. @throws ForbiddenError, ConsoleRefusal */
export const extend: Command<{ link: string; lastDay: string }, LinkPage> = async (input, context) => {
  requireId(input.link, context)
  await unlessRefused(() => extendLink(input, context))
  return await pageOf(input.link, context)
}

/** Ends a link for good; its page then. @throws ForbiddenError, ConsoleRefusal */
export const revoke: Command<{ link: string; reason: string }, LinkPage> = async (input, context) => {
  requireId(input.link, context)
  await unlessRefused(() => revokeLink(input, context))
  return await pageOf(input.link, context)
}

/** Issues a new address, which is shown this once. @throws ForbiddenError, ConsoleRefusal */
export const reissue: Command<{ link: string }, MadeLinkFacts> = async (input, context) => {
  requireId(input.link, context)
  return await madeFacts(await unlessRefused(() => reissueLink(input, context)), context)
}

/** Asks legal to make a contract of a link; its page then. @throws ForbiddenError, ConsoleRefusal */
export const toLegal: Command<{ link: string }, LinkPage> = async (input, context) => {
  requireId(input.link, context)
  await unlessRefused(() => handToLegal(input, context))
  return await pageOf(input.link, context)
}

/** Has a link sent to its recipient. @throws ForbiddenError, ConsoleRefusal */
export const send: Command<{ link: string; token: string }, object> = async (input, context) => {
  requireId(input.link, context)
  return await unlessRefused(() => sendLink(input, context))
}

/** Gives the links of somebody to somebody else; how many. @throws ForbiddenError, ConsoleRefusal */
export const give: Command<z.output<typeof handOverSchema>, { links: number }> = (input, context) =>
  unlessRefused(() => handOver(input, context))

/** Keeps what is typed as a preset; its id. @throws ForbiddenError, ConsoleRefusal */
export const keepPreset: Command<z.output<typeof presetSchema>, { id: string }> = (
  { name, typed },
  context,
) => unlessRefused(() => savePreset({ name, text: typed }, context))

/** Removes a preset. @throws ForbiddenError, ConsoleRefusal */
export const dropPreset: Command<{ preset: string }, object> = async (input, context) => {
  requireId(input.preset, context)
  return await unlessRefused(() => removePreset(input, context))
}

async function madeFacts({ id, token }: MadeLink, { actor, tx }: CommandContext): Promise<MadeLinkFacts> {
  const link = await readLink(id, { actor, db: tx })
  if (link === null) throw new ConsoleRefusal(404, LINKS_WORDS.unknown)
  const address = `${environment().PUBLIC_URL}${tailoredPath(token)}`
  return { id, token, address, code: drawnCode(address), recipient: link.recipient }
}

async function pageOf(link: string, { actor, tx }: CommandContext): Promise<LinkPage> {
  if (actor.kind !== 'person') throw new TypeError('The console is for people.')
  return await requireLinkPage(link, { actor, db: tx })
}
