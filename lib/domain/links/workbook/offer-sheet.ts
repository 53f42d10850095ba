import { STANDING_IN_WORDS } from '../../release/standing-in-words.ts'
import { optionRows } from '../page/option-rows.ts'
import { TAILORED_WORDS } from '../page/words.ts'
import type { Cell, OfferSheet, WorkbookSource } from './view.ts'
import { WORKBOOK_WORDS } from './words.ts'

const [LABELS, OPTIONS] = [34, 52]

/** Who offers what to whom until when, and under it the options side by side as the page has them. */
export function offerSheet({ view, stated, vendor, on }: WorkbookSource): OfferSheet {
  const { options } = view
  const about: Cell[][] = [
    [WORKBOOK_WORDS.preparedFor, view.preparedFor],
    [WORKBOOK_WORDS.vendor, vendor],
    [TAILORED_WORDS.by, WORKBOOK_WORDS.byWhom(view.preparedBy.name, view.preparedBy.email)],
    [TAILORED_WORDS.until, TAILORED_WORDS.untilDay(view.validUntil)],
    [WORKBOOK_WORDS.version, view.version.version],
    [WORKBOOK_WORDS.standing, STANDING_IN_WORDS[view.version.standing]],
    [WORKBOOK_WORDS.later, view.version.isPinned ? TAILORED_WORDS.pinned : TAILORED_WORDS.follows],
    [WORKBOOK_WORDS.asOf, on],
    ...stated.map(({ label, words }) => [label, words]),
    ...(view.note === null ? [] : [[TAILORED_WORDS.note(view.preparedBy.name), view.note]]),
    ...view.gone.map(({ name, tier, region }) => [
      WORKBOOK_WORDS.gone(name),
      WORKBOOK_WORDS.goneWhy(tier, region, view.version.version),
    ]),
  ]
  const table: Cell[][] = [
    ...about,
    [],
    [TAILORED_WORDS.term, ...options.map(({ name, title }) => TAILORED_WORDS.option(name, title))],
    ...optionRows(options).map(({ label, cells }) => [
      label,
      ...cells.map(({ figure, lines }) => [...(figure === null ? [] : [figure]), ...lines].join('\n')),
    ]),
  ]
  const widths = [LABELS, ...Array.from({ length: Math.max(1, options.length) }, () => OPTIONS)]
  return { name: WORKBOOK_WORDS.sheets.offer, table, widths, heads: [0, about.length + 1] }
}
