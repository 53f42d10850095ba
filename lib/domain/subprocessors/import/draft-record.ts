import { NOT_STATED } from '../../places/not-stated.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import { addressIn, contactIn, isBlank, textIn } from './cells.ts'
import type { ImportField } from './columns.ts'
import type { DraftChain } from './draft-chain.ts'
import { type DraftEngagement, mergedEngagements, type RowOfEngagements } from './draft-engagements.ts'
import { idOf, type KnownNames } from './limits.ts'
import { countryIn } from './places.ts'
import type { ImportRow } from './table-rows.ts'
import { toFillIn } from './to-fill-in.ts'
import { MECHANISM_TO_FILL_IN } from './transfer.ts'

/** A record as far as a table says it, in the order of its file; `company` is what it is called in messages. */
export type RecordDraft = { id: string; company: string; value: Readonly<Record<string, unknown>> }

/** The rows about a company, and what they say of its engagements. */
export type CompanyRows = { id: string; rows: ImportRow[]; read: RowOfEngagements[] }

/** What a row calls the company: the one that the contract is with, where it says so. */
export function companyOf(row: ImportRow): string {
  return row.cell('legalName') || row.cell('name')
}

/** “Row 3”, “Rows 3 and 7”. */
export function called(rows: readonly ImportRow[]): string {
  const numbers = rows.map(({ number }) => `${number}`)
  return `${numbers.length === 1 ? 'Row' : 'Rows'} ${enumerated(numbers)}`
}

/** A company's record; as a text, what its rows contradict each other in. */
export function draftOf(
  { id, rows, read }: CompanyRows,
  context: Pick<KnownNames, 'channels'>,
  chain: DraftChain = { rank: 1, parent: null },
): RecordDraft | string {
  const contradictions: string[] = []
  const one = (field: ImportField) => {
    const cells = rows.map((row) => row.cell(field)).filter((cell) => !isBlank(cell))
    const said = [
      ...new Map(cells.toReversed().map((cell) => [cell.toLowerCase(), cell])).values(),
    ].toReversed()
    if (said.length > 1)
      contradictions.push(`${field}: ${enumerated(said.slice(0, 3).map((cell) => `“${cell}”`))}`)
    return said[0] ?? ''
  }
  const controllerData = controllerDataIn(one('scope'))
  const stated = (entry: DraftEngagement) => (controllerData === null ? alwaysStated(entry) : entry)
  const engagements = mergedEngagements(read.map((row) => row.engagements))
  if (typeof engagements === 'string') contradictions.push(engagements)
  const entries = typeof engagements === 'string' ? [] : engagements.map(stated)
  const [first] = entries
  const company = companyOf(rows[0] as ImportRow)
  const days = entries.map(({ addedOn }) => addedOn)
  const addedOn = days.includes('not stated') ? 'not stated' : (days.toSorted()[0] ?? 'not stated')
  const address = one('address')
  const onlyWith = one('onlyWith')
  const dpf = read.map((row) => row.dpf).find((found) => found !== null)
  const value = {
    id,
    name: one('name') || company,
    legalName: one('legalName') || company,
    address: textIn(address),
    seat: seatIn(one('seat'), address),
    contact: contactIn(one('contact')),
    website: addressIn(one('website'), 'its website, https://…'),
    purpose: first?.purpose,
    responsibilities: textIn(one('responsibilities')),
    dataCategories: first?.dataCategories,
    dataSubjects: first?.dataSubjects,
    addedOn,
    ...(isBlank(one('certifications'))
      ? {}
      : {
          certifications: one('certifications')
            .split(/\s*[;\n]\s*/)
            .filter((name) => name !== ''),
        }),
    dpaUrl: addressOrNotStated(one('dpaUrl'), 'address of its DPA, https://…'),
    listUrl: addressOrNotStated(one('listUrl'), 'address of its own list, https://…'),
    chain,
    ...(one('group').toLowerCase() === 'yes' ? { group: true } : {}),
    ...(controllerData === null ? {} : { controllerData }),
    ...(isBlank(onlyWith)
      ? {}
      : {
          onlyWith: {
            channels: onlyWith
              .split(/\s*;\s*/)
              .map((name) => idOf(context.channels, name, 'id of a support channel')),
          },
        }),
    ...(dpf ? { dpf } : {}),
    regions: entries.map((entry) => regionOf(entry, first, addedOn)),
  }
  if (contradictions.length === 0) return { id, company, value }
  return `${called(rows)} are about ${company} and say different things. ${contradictions.join('; ')}. Write the same in each, or give one of them another company.`
}

function seatIn(seat: string, address: string): string {
  const country = countryIn(seat) ?? (isBlank(seat) ? countryIn(address.split(/[,\n]/).at(-1) ?? '') : null)
  return country ?? toFillIn('country code', isBlank(seat) ? '' : seat)
}

function addressOrNotStated(cell: string, what: string): string {
  return isBlank(cell) ? 'not stated' : addressIn(cell, what)
}

/** “Billing contacts only; not Customer Personal Data”: whose clause is for somebody to name. */
function controllerDataIn(scope: string): object | null {
  const what = /^(.+?) only\b.*not Customer Personal Data$/s.exec(scope)?.[1]
  if (what === undefined) return null
  const clause = toFillIn('id of the clause of the DPA, such as roles.controller-data')
  return { what: what.charAt(0).toLowerCase() + what.slice(1), clause }
}

/** With something to fill in for each fact of which the notice of a sub-processor always speaks (DPA, subprocessors.notice). */
function alwaysStated(entry: DraftEngagement): DraftEngagement {
  const stated = (text: string, what: string) => (text === NOT_STATED ? toFillIn(what) : text)
  return {
    ...entry,
    purpose: stated(entry.purpose, 'what it does with personal data'),
    dataCategories: entry.dataCategories.map((text) => stated(text, 'category of personal data')),
    dataSubjects: entry.dataSubjects.map((text) => stated(text, 'category of data subjects')),
    mechanism: entry.mechanism === 'not-stated' ? MECHANISM_TO_FILL_IN : entry.mechanism,
  }
}

function regionOf(entry: DraftEngagement, first: DraftEngagement | undefined, since: string): object {
  const { region, engagement, limits, purpose, dataCategories, dataSubjects, addedOn } = entry
  const differs = (field: 'purpose' | 'dataCategories' | 'dataSubjects') =>
    JSON.stringify(entry[field]) !== JSON.stringify(first?.[field])
  return {
    region,
    ...(engagement === undefined ? {} : { engagement }),
    ...limits,
    ...(differs('purpose') ? { purpose } : {}),
    ...(differs('dataCategories') ? { dataCategories } : {}),
    ...(differs('dataSubjects') ? { dataSubjects } : {}),
    storage: entry.storage,
    access: entry.access,
    mechanism: entry.mechanism,
    ...(entry.mechanismNote === null ? {} : { mechanismNote: entry.mechanismNote }),
    ...(addedOn === since || addedOn === 'not stated' ? {} : { addedOn }),
  }
}
