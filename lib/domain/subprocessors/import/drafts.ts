import { enumerated } from '../../quantities/enumeration.ts'
import { RESERVED_IDS } from '../consistency.ts'
import { isBlank } from './cells.ts'
import { chainsOf, type PresentCompany } from './draft-chain.ts'
import { engagementsIn } from './draft-engagements.ts'
import { type CompanyRows, called, companyOf, draftOf, type RecordDraft } from './draft-record.ts'
import type { KnownNames } from './limits.ts'
import { mayBeSeveral } from './several-companies.ts'
import { type IgnoredCells, type ImportRow, type ImportRows, rowsOf } from './table-rows.ts'

/** What an import is read with: the names of the desk, its own company, and the companies that have files already. */
export type ImportContext = KnownNames & {
  vendor: readonly string[]
  present: readonly PresentCompany[]
  /** Ids of the regions that a table without regions is about. */
  meant: readonly string[]
}

export type ImportedList = {
  /** Headings of the table, and as what each is read. */
  read: ImportRows['read']
  drafts: RecordDraft[]
  ignored: IgnoredCells
  /** What may have been read otherwise than it was meant, each a sentence. */
  toCheck: string[]
  /** What keeps the whole table from being imported, each a sentence. */
  faults: string[]
}

/** The records that a table describes, one for each company; rows with the same company belong together. */
export function importedList(table: readonly (readonly string[])[], context: ImportContext): ImportedList {
  const found = rowsOf(table)
  if (found === null)
    return {
      ...{ drafts: [], read: [], ignored: { columns: [], unnamed: [], rows: [] }, toCheck: [] },
      faults: [noHeadings(table)],
    }
  const { rows, isOwn, read, ignored } = found
  const faults: string[] = []
  if (rows.length === 0) faults.push('There is no row below the headings.')
  const nameless = rows.filter((row) => isBlank(companyOf(row)))
  faults.push(...nameless.map(({ number }) => `Row ${number} names no company.`))
  const byCompany = Map.groupBy(
    rows.filter((row) => !nameless.includes(row)),
    (row) => companyOf(row).toLowerCase(),
  )
  const companies = [...byCompany.values()].flatMap((own): CompanyRows[] => {
    const id = idIn(own)
    if (id === '' || RESERVED_IDS.includes(id)) {
      faults.push(
        `${called(own)}: “${companyOf(own[0] as ImportRow)}” gives no id for its file${id === '' ? '' : ` but ${id}, which is an address of the site`}. Add a column ID, for example with acme-storage.`,
      )
      return []
    }
    return [{ id, rows: own, read: own.map((row) => engagementsIn(row, isOwn, context, context.meant)) }]
  })
  for (const [id, twice] of Map.groupBy(companies, (company) => company.id))
    if (twice.length > 1)
      faults.push(
        `${enumerated(twice.map(({ rows: own }) => called(own)))} would be the same file, ${id}.yaml. Add a column ID that tells them apart, or give both one company name.`,
      )
  const chains = chainsOf(companies.map(chainedCompany), context)
  const drafts = companies.flatMap((company): RecordDraft[] => {
    const draft = draftOf(company, context, chains.get(company.id))
    if (typeof draft !== 'string') return [draft]
    faults.push(draft)
    return []
  })
  const toCheck = companies.flatMap((company) => {
    const names = company.rows.flatMap((row) => [row.cell('legalName'), row.cell('name')])
    return [...new Set(names.filter(mayBeSeveral))].map(
      (name) =>
        `${called(company.rows)}: “${name.replaceAll(/\s*\n\s*/g, ' ')}” may be more than one company, and is read as one. If so, give each a row.`,
    )
  })
  return { drafts, read, ignored, toCheck, faults }
}

/** By the column of ids, the address of its page in an export of ours, or its name. */
function idIn(rows: readonly ImportRow[]): string {
  const said = rows.map(
    (row) => row.cell('id') || (/\/subprocessors\/([^/?#]+)$/.exec(row.cell('page'))?.[1] ?? ''),
  )
  return slugOf(said.find((id) => id !== '') ?? (rows[0]?.cell('name') || companyOf(rows[0] as ImportRow)))
}

/** Letters that are no plain letter with an accent, as they are written without them. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\p{L}/gu, (letter) => LATIN[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

function chainedCompany({ id, rows, read }: CompanyRows) {
  const names = rows.flatMap((row) => [row.cell('name'), row.cell('legalName')]).filter((name) => name !== '')
  return { id, names, parent: read.map(({ parent }) => parent).find((parent) => !isBlank(parent)) ?? '' }
}

function noHeadings([head = []]: readonly (readonly string[])[]): string {
  const seen = head.filter((cell) => cell.trim() !== '').slice(0, 6)
  const first =
    seen.length === 0
      ? 'The first row is empty'
      : `The first row has ${enumerated(seen.map((cell) => `“${cell}”`))}`
  return `No row has headings that are known. ${first}. Call the column with the companies Company, Name or Sub-processor, and at least one more as docs/subprocessors.md lists them, for example Purpose or Location.`
}
