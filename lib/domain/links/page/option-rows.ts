import { type Figure, figureOf } from '../../offer/summary.ts'
import { businessHoursInWords } from '../../support/business-calendar.ts'
import type { ShownBand, ShownOption } from '../view.ts'
import { TAILORED_WORDS } from './words.ts'

/** What an option has in a row. `figure`: what a reader would quote; null where lines say it all. */
export type OptionCell = { figure: string | null; lines: readonly string[] }

/** A row of the table of options, with a cell for each in their order. */
export type OptionRow = { id: string; label: string; cells: readonly OptionCell[] }

/** As `creditInWords` says that a band pays nothing. */
const NO_CREDIT = 'none'

type Matter = { id: string; label: string; cellOf: (option: ShownOption) => OptionCell }

const lines = (...all: string[]): OptionCell => ({ figure: null, lines: all })
const figure = (quoted: string, ...all: string[]): OptionCell => ({ figure: quoted, lines: all })

const MONEY_AND_UPTIME: readonly Matter[] = [
  {
    id: 'fee',
    label: TAILORED_WORDS.fee,
    cellOf: ({ fee }) => {
      if (fee === null) return lines(TAILORED_WORDS.notStated)
      return fee.isYearly ? figure(fee.words, TAILORED_WORDS.monthlyOf(fee.monthly.words)) : figure(fee.words)
    },
  },
  { id: 'commitment', label: TAILORED_WORDS.commitment, cellOf: summarized('commitment') },
  { id: 'downtime', label: TAILORED_WORDS.downtime, cellOf: summarized('downtime-budget') },
  {
    id: 'pays',
    label: TAILORED_WORDS.pays,
    cellOf: ({ bands }) => lines(...bands.filter(pays).map(bandLine)),
  },
  {
    id: 'cap',
    label: TAILORED_WORDS.cap,
    cellOf: ({ cap, capRule }) => (cap === null ? lines(capRule) : lines(cap.words, capRule)),
  },
  {
    id: 'worst',
    label: TAILORED_WORDS.worst,
    cellOf: ({ worstYear, capRule }) =>
      lines(worstYear === null ? capRule : TAILORED_WORDS.worstLines(worstYear.words)),
  },
]

const HOURS: Matter = {
  id: 'hours',
  label: TAILORED_WORDS.hours,
  cellOf: ({ offer }) => lines(businessHoursInWords(offer.region.calendar)),
}

/** Options side by side, in words ready to show: what each costs, promises and pays. */
export function optionRows(options: readonly ShownOption[]): OptionRow[] {
  return [...MONEY_AND_UPTIME, ...responsesOf(options), HOURS].map(({ id, label, cellOf }) => ({
    id,
    label,
    cells: options.map(cellOf),
  }))
}

/** A figure as the page of the offer has it, of what period and all: the terms say which. */
function summarized(id: Figure['id']): Matter['cellOf'] {
  return ({ offer }) => {
    const { value, basis } = figureOf(id, offer)
    return figure(value, basis)
  }
}

/** A row for each severity that any option has. */
function responsesOf(options: readonly ShownOption[]): Matter[] {
  const severities = new Map(
    options.flatMap(({ offer }) =>
      offer.support.map(({ severity, name }) => [severity, `${severity} ${name}`]),
    ),
  )
  return [...severities].map(([id, name]) => ({
    id: `response-${id}`,
    label: TAILORED_WORDS.response(name),
    cellOf: ({ offer }) =>
      lines(
        offer.support.find(({ severity }) => severity === id)?.firstResponseInWords ??
          TAILORED_WORDS.notStated,
      ),
  }))
}

function pays({ credit }: ShownBand): boolean {
  return credit !== NO_CREDIT
}

/** "99% to below 99.9%: EUR 1,200.00 (10%)". */
function bandLine({ uptime, credit, amount }: ShownBand): string {
  return amount === null ? `${uptime}: ${credit}` : `${uptime}: ${amount.words} (${credit})`
}
