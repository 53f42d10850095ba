import { randomUUID } from 'node:crypto'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import { prospectNamed } from '../../contracts/customers/prospect-named.ts'
import { isContractsRefusal } from '../../contracts/refusal.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { newToken, tokenHash } from '../../platform/address-tokens.ts'
import { accessCodeHash } from '../access-codes.ts'
import { addEvent } from '../history/add-event.ts'
import { recordChange } from '../record-change.ts'
import { LinksRefusal } from '../refusal.ts'
import { optionRows, termsRow } from '../stored/link-rows.ts'
import { requireTerms } from '../stored/read-terms.ts'
import { linkOptions, links } from '../tables.ts'
import { preparerOf } from './preparer.ts'

/**
 * `owner`: id of the person whose link it is to be; whoever makes it where it is left out. `tokenOf`: by the id of the link;
 * chance where it is left out.
 */
export type NewLink = { text: LinkText; owner?: string | undefined; tokenOf?: (link: string) => string }

/** `token`: of its address, this once. */
export type MadeLink = { id: string; token: string }

/**
 * Makes a link, for a customer that there is or for a new prospect.
 * @throws ForbiddenError, LinksRefusal
 */
export const createLink: Command<NewLink, MadeLink> = async (
  { text, owner, tokenOf = newToken },
  context,
) => {
  const { actor, now, tx } = context
  requirePermission(actor, 'links.change')
  const by = await preparerOf(owner, context)
  const { terms, accessCode } = requireTerms(text, now)
  const customer = await customerOf(terms.preparedFor, context)
  const id = randomUUID()
  const token = tokenOf(id)
  await tx.insert(links).values({
    id,
    tokenSha256: tokenHash(token),
    customer,
    ...termsRow(terms),
    owner: by.id,
    byName: by.name,
    byEmail: by.email,
    accessCode: accessCode.kind === 'set' ? accessCodeHash(accessCode.code) : null,
    createdAt: now.toISOString(),
  })
  await tx.insert(linkOptions).values(optionRows(id, terms))
  await addEvent({ link: id, step: 'created' }, context)
  const { version, expiresAt, options } = terms
  await recordChange(
    'links.created',
    id,
    {
      after: {
        customer,
        owner: by.id,
        options: options.length,
        version: version ?? 'latest',
        expires: expiresAt,
      },
    },
    context,
  )
  return { id, token }
}

async function customerOf(name: string, context: CommandContext): Promise<string> {
  try {
    return await prospectNamed(name, context)
  } catch (error) {
    if (isContractsRefusal(error))
      throw new LinksRefusal(400, error.message, [{ field: 'customer', given: name, message: error.message }])
    throw error
  }
}
