import { documentPath, noticePath } from '../../addresses.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'
import { completenessOf } from '../selection/completeness.ts'
import type { ListSelection, SelectedSubprocessor } from '../selection/selection.ts'
import { LIST_WORDS } from '../words.ts'
import { annexName, isOfParticularUse } from './annex-name.ts'
import { companyLines } from './company-lines.ts'
import type { ListPeriod } from './list-period.ts'
import type { Annex, AnnexNotice, AnnexPart, AnnexRecord } from './view.ts'
import { ANNEX_LABELS, ANNEX_WORDS } from './words.ts'

type Named = { id: string; name: string }

/** What an annex is made from. */
export type AnnexSource = {
  vendor: { legalName: string; shortName: string; fileName: string; address: string; contact: string }
  /** Where this site is, with its scheme. */
  site: string
  /** Null for every one. */
  tier: Named | null
  region: Named | null
  /** The same by id, with the services and conditions that make a difference. */
  selection: ListSelection
  /** "Enterprise, European Union, using Web console"; null for everyone. */
  place: string | null
  period: Pick<ListPeriod, 'from' | 'to'>
  /** The last entry of the ledger that tells of the period, with its SHA-256. */
  entry: { id: string; publishedAt: string; sha256: string }
  /** How many companies are on the list that process Customer Personal Data, whether the selection uses them or not. */
  listed: number
  selected: readonly SelectedSubprocessor[]
  notices: readonly AnnexNotice[]
}

/**
 * The annex of a list: the same source gives the same annex, under the same name.
 * @param dataText what `annexDataText` gives
 * @param dataSha256 of that text, in hexadecimal
 */
export function annexOf(source: AnnexSource, dataText: string, dataSha256: string): Annex {
  const { vendor, site, tier, region, period, entry } = source
  const place = source.place ?? LIST_WORDS.everywhere
  const [from, to] = [dateInWords(period.from), period.to === null ? null : dateInWords(period.to)]
  const days = ANNEX_WORDS.days(from, to)

  const name = annexName(period.from, dataSha256, source.selection)
  const title = ANNEX_WORDS.title(vendor.legalName)
  const file = [vendor.fileName, 'subprocessors', tier?.id, region?.id, period.from]
    .filter((part) => part !== undefined)
    .join('-')
  const address = (path: string) => new URL(path, site).href
  return {
    name,
    vendorName: vendor.legalName,
    title,
    subject: ANNEX_WORDS.subject(place, from),
    fileName: `${file}.pdf`,
    facts: [
      { label: ANNEX_WORDS.tier, value: tier?.name ?? ANNEX_WORDS.everyTier },
      { label: ANNEX_WORDS.region, value: region?.name ?? ANNEX_WORDS.everyRegion },
      { label: ANNEX_WORDS.from, value: from },
      { label: ANNEX_WORDS.to, value: to ?? ANNEX_WORDS.noEnd },
    ],
    opening: openingOf(source, place, from, to),
    parts: partsOf(source),
    running: { head: title, days, foot: footOf(source) },
    data: {
      name: `${file}.json`,
      text: dataText,
      description: ANNEX_WORDS.dataDescription(place, days),
      sha256: dataSha256,
    },
    entry,
    addresses: {
      verify: address('/verify'),
      entry: address(`${noticePath(entry.id)}/entry.json`),
      again: address(documentPath(name.version, name.tier, name.region, name.kind)),
    },
  }
}

/** For whom, as far as a line at the foot of a page has room for it. */
function footOf({ tier, region, selection }: AnnexSource): string {
  const names = [tier?.name ?? ANNEX_WORDS.everyTier, region?.name ?? ANNEX_WORDS.everyRegion]
  return [...names, ...(isOfParticularUse(selection) ? [ANNEX_WORDS.particularUse] : [])].join(' · ')
}

function openingOf(
  { vendor, selection, place: chosen, entry, listed, selected }: AnnexSource,
  place: string,
  from: string,
  to: string | null,
): string[] {
  const theirs = selected.filter(isProcessing)
  return [
    ANNEX_WORDS.whatItIs(vendor.legalName, place, from, to),
    [ANNEX_WORDS.counted(theirs.length, listed, chosen), ...completenessOf(theirs)].join(' '),
    ...(isOfParticularUse(selection) ? [ANNEX_WORDS.leftOut] : []),
    ANNEX_WORDS.layout,
    ANNEX_WORDS.madeFrom(entry.id),
  ]
}

function partsOf({ selected, vendor, notices }: AnnexSource): AnnexPart[] {
  const companies = (letter: string, list: readonly SelectedSubprocessor[]): AnnexRecord[] =>
    list.map((one, index) => ({
      id: `company-${one.record.id}`,
      number: `${letter}.${index + 1}`,
      name: one.record.legalName,
      lines: companyLines(one, vendor),
    }))
  const part = (number: string, title: string, text: string[], records: AnnexRecord[]): AnnexPart => ({
    id: `part-${number.toLowerCase()}`,
    number,
    title,
    text,
    records,
  })
  const theirs = companies('A', selected.filter(isProcessing))
  const billing = selected.filter((one) => !isProcessing(one))
  const ahead = billing.length === 0 ? 'B' : 'C'
  return [
    part('A', ANNEX_WORDS.subprocessors, theirs.length === 0 ? [ANNEX_WORDS.noSubprocessors] : [], theirs),
    ...(billing.length === 0
      ? []
      : [
          part(
            'B',
            ANNEX_WORDS.billing,
            [ANNEX_WORDS.billingText(vendor.shortName)],
            companies('B', billing),
          ),
        ]),
    part(
      ahead,
      ANNEX_WORDS.ahead,
      [notices.length === 0 ? ANNEX_WORDS.noChange : ANNEX_WORDS.aheadText],
      notices.map((notice, index) => noticeRecord(notice, `${ahead}.${index + 1}`)),
    ),
  ]
}

function noticeRecord(notice: AnnexNotice, number: string): AnnexRecord {
  const { id, title, publishedAt, effectiveOn, concerns, objection, href } = notice
  const days = [...new Set(effectiveOn)].toSorted().map(dateInWords)
  const lines: [keyof typeof ANNEX_LABELS, ...string[]][] = [
    ['notice', id],
    ['published', dateInWords(publishedAt.slice(0, 10))],
    ['effective', days.join('; ')],
    ['concerns', concerns],
    ['objections', objection],
    ['page', href],
  ]
  return {
    id: `notice-${id}`,
    number,
    name: title,
    lines: lines.map(([key, ...words]) => ({ label: ANNEX_LABELS[key], words })),
  }
}

function isProcessing({ record }: SelectedSubprocessor): boolean {
  return record.controllerData === undefined
}
