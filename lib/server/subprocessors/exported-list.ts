import { subprocessorListPath } from '#lib/domain/addresses.ts'
import {
  annexTable,
  type ExportedList,
  listMarkdown,
  listTable,
  recordTable,
} from '#lib/domain/subprocessors/list-tables.ts'
import { searchParamsOf } from '../http/request/search-params.ts'
import { privateAnswer, seeOther } from '../http/response/answer.ts'
import { csvOf } from '../spreadsheets/csv.ts'
import { keptExport } from '../spreadsheets/kept-exports.ts'
import { workbookInPool } from '../spreadsheets/workbook-pool.ts'
import { catalogue } from '../terms/current.ts'
import { shownTerms } from '../terms/shown/shown-terms.ts'
import { listToExport } from './list-to-export.ts'
import { listedCompany } from './listed-company.ts'
import { publishedNotices } from './published-notices.ts'
import { listQuestion } from './selection/list-question.ts'

export type ExportFormat = 'csv' | 'xlsx' | 'json' | 'md'

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
}

/**
 * Exactly the companies that the page of an address shows, as a file to take away. Where the address has something to correct, it
 * leads to the page, which says what.
 */
export async function exportedList(request: Request, format: ExportFormat, now: Date): Promise<Response> {
  const { searchParams, search } = new URL(request.url)
  const terms = shownTerms(now)?.source.terms
  const question = listQuestion(searchParamsOf(searchParams), terms, now)
  if (terms === undefined || 'status' in question) return seeOther(`${subprocessorListPath({})}${search}`)
  const { vendor } = catalogue()
  const list = listToExport(question, terms, now)
  const asked = JSON.stringify(['subprocessors', format, question, publishedNotices(now).length])
  const file = await keptExport(catalogue(), asked, () => fileOf(list, format))
  const name = [vendor.fileName, 'subprocessors', question.tier, question.region, question.on]
    .filter((part) => part !== null)
    .join('-')
  return privateAnswer(file, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'x-robots-tag': 'noindex',
    },
  })
}

async function fileOf(list: ExportedList, format: ExportFormat): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'md') return new TextEncoder().encode(listMarkdown(list))
  if (format === 'csv') return new TextEncoder().encode(csvOf(listTable(list)))
  if (format === 'json') return new TextEncoder().encode(listJson(list))
  const wide = (columns: number) => Array.from({ length: columns }, () => 24)
  return await workbookInPool([
    { name: 'List', table: listTable(list), widths: wide(26) },
    { name: 'SCC Annex III', table: annexTable(list), widths: [12, 24, 30, 36, 36, 80, 60] },
    {
      name: 'Art. 30 record',
      table: recordTable(list),
      widths: [12, 24, 30, 18, 50, 36, 36, 36, 36, 40, 16],
    },
  ])
}

/** The companies as the API answers them, all of them at once. */
function listJson({ on, begins, place, narrowed, vendor, selected }: ExportedList): string {
  const subprocessors = selected.map(listedCompany)
  return `${JSON.stringify({ vendor: vendor.legalName, on, begins, for: place, narrowed, subprocessors }, null, 2)}\n`
}
