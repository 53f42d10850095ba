import { BUNDLE_TITLE } from '../../bundle/bundle-text.ts'
import { TITLE_LABELS, versionInWords } from '../../documents/words.ts'
import type { Offer } from '../../offer/offer.ts'
import { effectiveInWords, versionWithOrigin } from '../../release/effective-in-words.ts'
import type { ShownOption, TailoredView } from '../view.ts'
import type { CoverLine, TailoredCover } from './view.ts'
import { TAILORED_FILE_WORDS } from './words.ts'

/** What a cover is made from. */
export type CoverSource = {
  view: TailoredView
  option: ShownOption
  /** What the link fixes besides its options, where it does: the day of the start, services, conditions. */
  stated: readonly CoverLine[]
  /** Whether a list of sub-processors stands behind it. */
  hasAnnex: boolean
}

/** The cover of the file that a customer gets of an option. The same source gives the same cover. */
export function tailoredCover({ view, option, stated, hasAnnex }: CoverSource): TailoredCover {
  const { offer } = option
  const { vendor, tier, region, version } = offer
  const words = TAILORED_FILE_WORDS
  return {
    vendorName: vendor.legalName,
    title: BUNDLE_TITLE,
    customer: { label: words.preparedFor, name: view.preparedFor },
    facts: [
      { label: TITLE_LABELS.tier, value: tier.name },
      { label: TITLE_LABELS.region, value: region.name },
      { label: TITLE_LABELS.version, value: versionWithOrigin(version) },
      { label: TITLE_LABELS.effective, value: effectiveInWords(offer.effectiveAt) },
    ],
    opening: [
      words.whatItIs(vendor.legalName, hasAnnex),
      words.prevails,
      ...(hasAnnex ? [] : [words.noAnnex]),
    ],
    figures: figuresOf(offer),
    offerTitle: words.offer,
    offer: offerLines(view, option, stated),
    running: {
      head: `${vendor.legalName} · ${BUNDLE_TITLE}`,
      days: versionInWords(version),
      foot: `${tier.name} · ${region.name}`,
    },
    fileTitle: words.fileTitle(BUNDLE_TITLE, view.preparedFor),
    subject: words.subject(version, tier.name, region.name),
  }
}

function figuresOf({ summary }: Offer): TailoredCover['figures'] {
  return summary.map(({ id, label, value, basis }) => ({ id, label, value, basis }))
}

function offerLines(
  { options, gone, preparedBy, validUntil }: TailoredView,
  { name, fee, capRule, cap }: ShownOption,
  stated: readonly CoverLine[],
): CoverLine[] {
  const words = TAILORED_FILE_WORDS
  const isOneOfSeveral = options.length + gone.length > 1
  return [
    ...(isOneOfSeveral ? [{ label: words.option, words: name }] : []),
    { label: words.fee, words: feeInWords(fee) },
    { label: words.cap, words: cap === null ? capRule : words.capOf(capRule, cap.words) },
    ...stated,
    { label: words.validUntil, words: words.untilDay(validUntil) },
    { label: words.by, words: words.byWhom(preparedBy.name, preparedBy.email) },
  ]
}

function feeInWords(fee: ShownOption['fee']): string {
  if (fee === null) return TAILORED_FILE_WORDS.notStated
  return fee.isYearly ? `${fee.words}; ${TAILORED_FILE_WORDS.monthlyOf(fee.monthly.words)}` : fee.words
}
