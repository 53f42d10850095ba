import type { z } from 'zod'
import type { ContractOfLinkForm } from '#lib/domain/console/customers/view.ts'
import { contractFromLink } from '#lib/domain/links/contract-from-link.ts'
import { optionName } from '#lib/domain/links/link.ts'
import { monthlyFeeOf } from '#lib/domain/links/shown/option-in-money.ts'
import { optionInWords } from '#lib/domain/links/words.ts'
import { contractCatalogue } from '../../contracts/contract-catalogue.ts'
import type { Command } from '../../db/command.ts'
import { linkForContract } from '../../links/contract/handed-links.ts'
import { makeContract } from '../../links/contract/make-contract.ts'
import { viewOf } from '../../links/opening/view-of.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { contractChoices } from '../customers/customer-facts.ts'
import type { contractOfLinkSchema } from '../customers/record-schema.ts'
import { requireIds, unlessRefused } from '../customers/refused.ts'
import { isId } from '../ids.ts'
import type { Viewer } from '../viewer.ts'
import { unlessRefused as unlessLinkRefused } from './refused.ts'

/**
 * What the form begins with that makes a contract of a link; null where there is no such link, it was not handed to legal, or it
 * became a contract already.
 * @throws ForbiddenError
 */
export async function readContractOfLink(id: string, viewer: Viewer): Promise<ContractOfLinkForm | null> {
  requirePermission(viewer.actor, 'contracts.record')
  const at = now()
  const link = isId(id) ? await linkForContract(id, viewer) : null
  if (link === null) return null
  const catalogue = contractCatalogue(at)
  const choices = contractChoices(catalogue, at)
  const offered = choices.versions.find(({ version }) => version === link.version) ?? choices.versions[0]
  const view = viewOf(link, at)
  const today = at.toISOString().slice(0, 10)
  return {
    link: id,
    customer: link.preparedFor,
    preparedBy: link.preparedBy.name,
    options: link.options.map((option, index) => {
      const name = optionName(index)
      const offer = view?.options.find((one) => one.name === name)?.offer
      const monthly =
        option.fee === null || offer === undefined ? null : Number(monthlyFeeOf(option.fee, offer))
      return {
        id: name,
        name: `${name}: ${optionInWords(option, offered ?? { tiers: [], regions: [] })}`,
        text: contractFromLink(link, { option, monthly }, { ledger: catalogue.ledger, today }),
      }
    }),
    contact: link.recipient ?? '',
    choices,
  }
}

/** Makes a contract of a link; the id of its customer. @throws ForbiddenError, ConsoleRefusal */
export const contractMade: Command<
  { link: string } & z.output<typeof contractOfLinkSchema>,
  { customer: string }
> = async ({ link, text, person }, context) => {
  requireIds('contracts.record', context, link)
  const contact = person.address.trim() === '' ? null : person
  const { customer } = await unlessLinkRefused(() =>
    unlessRefused(() => makeContract({ link, text, contact }, context)),
  )
  return { customer }
}
