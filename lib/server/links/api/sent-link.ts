import type { z } from 'zod'
import { amountOf } from '#lib/domain/contracts/contract-as-text.ts'
import { NO_SERVICES, UNSTATED } from '#lib/domain/contracts/contract-text.ts'
import { onOneLine } from '#lib/domain/contracts/customer.ts'
import { type LinkText, NO_CODE, type OptionText } from '#lib/domain/links/link-text.ts'
import { stepsAsText } from '#lib/domain/links/step-text.ts'
import type { changedLinkSchema } from './schema.ts'

type Sent = z.output<typeof changedLinkSchema>

/** What a program calls the fields that a form calls otherwise. */
const SENT_FIELDS: Readonly<Record<string, string>> = {
  lastDay: 'validUntil',
  begins: 'contractStart',
  downloads: 'mayDownload',
  calendar: 'bookingPage',
}

/** What a program calls a field of the form: "validUntil", "options.0.fee.currency". */
export function sentField(field: string): string {
  const ofFee = /^(options\.\d\.)(currency|billing)$/.exec(field)
  return ofFee === null ? (SENT_FIELDS[field] ?? field) : `${ofFee[1]}fee.${ofFee[2]}`
}

/** What a program has sent of a link, as somebody would type it: it is read, and its faults are told, as of a form. */
export function sentLink(sent: Sent): LinkText {
  const { services, conditions, accessCode } = sent
  const said = Object.entries(conditions).map(([id, holds]) => `${id}: ${holds ? 'yes' : 'no'}`)
  return {
    customer: sent.customer,
    options: sent.options.map(optionText),
    lastDay: sent.validUntil,
    recipient: sent.recipient ?? '',
    begins: sent.contractStart ?? '',
    services:
      services === null ? UNSTATED.services : services.length === 0 ? NO_SERVICES : services.join('; '),
    conditions: said.join('; '),
    note: sent.note ?? '',
    steps: stepsAsText(sent.steps.map(({ by, on, what }) => ({ whose: by, day: on, what: onOneLine(what) }))),
    version: sent.version ?? UNSTATED.version,
    downloads: sent.mayDownload ? 'yes' : 'no',
    calendar: sent.bookingPage ?? '',
    accessCode: accessCode === undefined ? '' : (accessCode ?? NO_CODE),
  }
}

function optionText({ tier, region, fee }: Sent['options'][number]): OptionText {
  if (fee === null) return { tier, region, fee: '', currency: '', billing: '' }
  return { tier, region, fee: amountOf(fee), currency: fee.currency, billing: fee.billing }
}
