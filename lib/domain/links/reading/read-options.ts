import { keyOf } from '../../contracts/customer.ts'
import type { ReadContract } from '../../contracts/read-contract.ts'
import { BILLINGS, type LinkOption, MOST_OPTIONS, optionName } from '../link.ts'
import type { LinkFault, OptionText } from '../link-text.ts'
import { isFault, linkFault, optionFault } from './link-fault.ts'

/** What is wrong with how many options there are. */
export function numberFaults(options: number): LinkFault[] {
  if (options === 0) return [linkFault('options', '', 'write at least one tier and region.')]
  if (options <= MOST_OPTIONS) return []
  return [linkFault('options', `${options}`, `write at most ${MOST_OPTIONS}.`)]
}

/**
 * The options, each as far as it could be read as a contract; a fault where one is not paid monthly or yearly, or says what
 * another one says.
 */
export function optionsFrom(
  typed: readonly OptionText[],
  contracts: readonly ReadContract[],
): LinkOption[] | LinkFault {
  const options: LinkOption[] = []
  for (const [index, contract] of contracts.entries()) {
    const billing = billingFrom(typed[index]?.billing ?? '', { index, of: typed.length })
    if (isFault(billing)) return billing
    if (!contract.ok) continue
    const { tier, region, monthlyFee } = contract.terms
    const option = { tier, region, fee: monthlyFee === null ? null : { ...monthlyFee, billing } }
    const same = options.findIndex((other) => isSame(other, option))
    if (same !== -1)
      return linkFault(
        'options',
        '',
        `options ${optionName(same)} and ${optionName(index)} are the same. Change or remove one.`,
      )
    options.push(option)
  }
  return options
}

function billingFrom(text: string, place: { index: number; of: number }) {
  const key = keyOf(text)
  if (key === '') return 'monthly'
  return (
    BILLINGS.find((one) => one === key) ?? optionFault(place, 'billing', text, 'write monthly or annual.')
  )
}

function isSame(a: LinkOption, b: LinkOption): boolean {
  return JSON.stringify([a.tier, a.region, a.fee]) === JSON.stringify([b.tier, b.region, b.fee])
}
