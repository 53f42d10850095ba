import { evaluationTable, outcomeTable } from '#lib/domain/qualification/evaluation-table.ts'
import type { Qualification } from '#lib/domain/qualification/view.ts'
import { searchParamsOf } from '../http/request/search-params.ts'
import { privateAnswer, seeOther } from '../http/response/answer.ts'
import { environment } from '../platform/env.ts'
import { catalogue } from '../terms/current.ts'
import { csvOf } from './csv.ts'
import { qualificationOf } from './qualification.ts'
import { workbookInPool } from './workbook-pool.ts'

type Format = 'csv' | 'xlsx'

const TYPES: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * The answer to the question in an address as a file to take away. Where there is no answer (nothing required, or a
 * value that cannot be used) it leads to the page, which says what to fix.
 */
export async function exportedAnswer(request: Request, format: Format, now: Date): Promise<Response> {
  const { searchParams, search } = new URL(request.url)
  const qualification = qualificationOf(searchParamsOf(searchParams), now)
  if (qualification === null || qualification.offers.length === 0) return seeOther(`/qualify${search}`)
  const name = `${catalogue().vendor.fileName}-qualification-${qualification.version}.${format}`
  return privateAnswer(await bodyOf(qualification, format), {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${name}"`,
      'x-robots-tag': 'noindex',
    },
  })
}

async function bodyOf({ offers }: Qualification, format: Format): Promise<BodyInit> {
  const evaluation = evaluationTable(offers, environment().PUBLIC_URL.replace(/\/$/, ''))
  if (format === 'csv') return csvOf(evaluation)
  return await workbookInPool([
    { name: 'Outcome', table: outcomeTable(offers), widths: [12, 18, 18, 18, 14, 10, 10, 10, 12, 60] },
    { name: 'Evaluation', table: evaluation, widths: [12, 18, 18, 18, 20, 36, 14, 30, 12, 34, 10, 30, 60] },
  ])
}
