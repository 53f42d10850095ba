import { businessHoursInWords } from '../../support/business-calendar.ts'
import { responseTimeInWords } from '../../support/first-response.ts'
import type { ShownOption } from '../view.ts'
import { PLACE_WIDTHS, placeOf } from './option-place.ts'
import type { OfferSheet, WorkbookSource } from './view.ts'
import { WORKBOOK_WORDS } from './words.ts'

/** Of each option how soon a request of each severity is answered, by which hours, and who takes it over. */
export function supportSheet({ options }: WorkbookSource): OfferSheet {
  const rows = options.flatMap(({ option }) => supportOf(option))
  return {
    name: WORKBOOK_WORDS.sheets.support,
    table: [[...WORKBOOK_WORDS.place, ...WORKBOOK_WORDS.support], ...rows],
    widths: [...PLACE_WIDTHS, 22, 50, 26, 44, 16, 40, 60],
    heads: [0],
  }
}

function supportOf(option: ShownOption): string[][] {
  const { support, supportPlan, channels, region } = option.offer
  const behind = [
    businessHoursInWords(region.calendar),
    supportPlan.name,
    channels.map(({ name }) => name).join('\n'),
    supportPlan.escalation
      .map(({ level, role, handOff }) =>
        WORKBOOK_WORDS.level(level, role, handOff === null ? null : responseTimeInWords(handOff)),
      )
      .join('\n'),
  ]
  return support.map(({ severity, name, meaning, firstResponseInWords }) => [
    ...placeOf(option),
    `${severity} ${name}`,
    meaning,
    firstResponseInWords,
    ...behind,
  ])
}
