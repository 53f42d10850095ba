import { amountOf } from '#lib/domain/contracts/contract-as-text.ts'
import { tailoredFileName } from '#lib/domain/legal/file-name.ts'
import { TAILORED_FILE_WORDS } from '#lib/domain/links/file/words.ts'
import { type LinkOption, type LinkTerms, optionName } from '#lib/domain/links/link.ts'
import { linkDocumentPath } from '#lib/domain/links/page/addresses.ts'
import type { LinkDocument, OptionPart } from '#lib/domain/links/page/facts.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'
import type { ShownOption } from '#lib/domain/links/view.ts'
import { monthOf } from '#lib/domain/quantities/time/calendar-date.ts'
import { MINUTE } from '#lib/domain/quantities/time/duration.ts'
import { budgetOn } from '#lib/domain/uptime/downtime-budget.ts'
import { documentEntries } from '../../archive/document-entries.ts'
import { optionSubprocessors } from './option-subprocessors.ts'

/** Outages to begin with, in minutes: the shortest of them that no 30-day month allows. */
const OUTAGES = [15, 30, 60, 120, 240, 480, 960, 1920]

type Around = { link: LinkTerms; token: string; now: Date }

/** An option with its files, its sub-processors, and the calculators filled in for it. */
export function optionPart(option: ShownOption, { link, token, now }: Around): OptionPart {
  return {
    option,
    documents: link.mayDownload ? optionDocuments(option, token) : [],
    subprocessors: optionSubprocessors(option.offer, link, now),
    calculators: calculatorsOf(option, feeOf(option, link), now),
  }
}

/** The files of an option: the complete one first, then what is published. */
export function optionDocuments({ name, offer }: ShownOption, token: string): LinkDocument[] {
  const whole: LinkDocument = {
    kind: 'tailored',
    title: TAILORED_FILE_WORDS.downloadTitle,
    content: TAILORED_FILE_WORDS.downloadContent,
    fileName: tailoredFileName(offer),
    href: linkDocumentPath(token, name, 'tailored'),
    archived: null,
  }
  const published = documentEntries(offer).map(({ kind, title, content, fileName, archived }) => ({
    ...{ kind, title, content, fileName },
    href: linkDocumentPath(token, name, kind),
    archived: archived === null ? null : { sha256: archived.sha256, size: archived.size },
  }))
  return [whole, ...published]
}

function calculatorsOf(
  { offer, fee }: ShownOption,
  stated: LinkOption['fee'],
  now: Date,
): OptionPart['calculators'] {
  const place = { tier: offer.tier.id, region: offer.region.id, version: offer.version }
  const allowed = budgetOn('month-30-days', offer.downtimeBudgets).allowedMilliseconds
  const minutes = OUTAGES.find((one) => one * MINUTE > allowed) ?? OUTAGES.at(-1)
  const money: Record<string, string> =
    fee === null || stated === null
      ? {}
      : {
          fee: amountOf({ minor: fee.monthly.minor, currency: stated.currency }),
          currency: stated.currency,
        }
  const outage = { ...place, month: monthOf(now), minutes: String(minutes), ...money }
  return [
    { href: `/calculators/outage?${new URLSearchParams(outage)}`, label: TAILORED_WORDS.outage },
    { href: `/calculators/response?${new URLSearchParams(place)}`, label: TAILORED_WORDS.responseTime },
  ]
}

/** The fee of an option as the link states it; null where it states none. */
export function feeOf({ name }: ShownOption, { options }: LinkTerms): LinkOption['fee'] {
  return options.find((_, index) => optionName(index) === name)?.fee ?? null
}
