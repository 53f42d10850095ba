import type { z } from 'zod'
import { amountOf } from '#lib/domain/contracts/contract-as-text.ts'
import { type ContractText, NO_SERVICES, UNSTATED } from '#lib/domain/contracts/contract-text.ts'
import type { changedContractSchema } from './schema.ts'

type Sent = z.output<typeof changedContractSchema>

/** What a program calls a field of the form: "monthlyFee.currency". */
export function sentField(field: string): string {
  return field === 'currency' ? 'monthlyFee.currency' : field
}

/** What a program has sent of a contract, as somebody would type it: it is read, and its faults are told, as of a form. */
export function sentContract(sent: Sent): ContractText {
  const { services, conditions, monthlyFee: fee } = sent
  const said = Object.entries(conditions).map(([id, holds]) => `${id}: ${holds ? 'yes' : 'no'}`)
  return {
    reference: sent.reference ?? '',
    version: sent.version ?? UNSTATED.version,
    tier: sent.tier,
    region: sent.region,
    services:
      services === null ? UNSTATED.services : services.length === 0 ? NO_SERVICES : services.join('; '),
    conditions: said.join('; '),
    noticeDays: sent.noticeDays === null ? '' : String(sent.noticeDays),
    authorisation: sent.authorisation,
    begins: sent.begins,
    ends: sent.ends ?? UNSTATED.ends,
    renews: sent.renews ?? '',
    renewalNotice: sent.renewalNotice === null ? '' : String(sent.renewalNotice),
    renewalReminder: sent.renewalReminder ? 'yes' : 'no',
    monthlyFee: fee === null ? '' : amountOf(fee),
    currency: fee?.currency ?? '',
    yearStarts: sent.yearStarts ?? '',
  }
}
