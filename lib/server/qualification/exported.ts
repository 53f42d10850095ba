import {
  type DatedEvaluation,
  evaluationTable,
  outcomeTable,
} from '#lib/domain/qualification/evaluation-table.ts'
import { queryOf } from '#lib/domain/qualification/question.ts'
import { searchParamsOf } from '../http/request/search-params.ts'
import { privateAnswer, seeOther } from '../http/response/answer.ts'
import { environment } from '../platform/env.ts'
import { csvOf } from '../spreadsheets/csv.ts'
import { keptExport } from '../spreadsheets/kept-exports.ts'
import { workbookInPool } from '../spreadsheets/workbook-pool.ts'
import { publishedNotices } from '../subprocessors/published-notices.ts'
import { catalogue } from '../terms/current.ts'
import { qualificationOf } from './qualification.ts'

const BASIS_WIDTHS = [12, 12, 22, 14]

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
  const { version, standing, question } = qualification
  const status = standing === 'in-force' ? '' : `-${standing}`
  const name = `${catalogue().vendor.fileName}-qualification-${version}${status}.${format}`
  const evaluation = { ...qualification, day: now.toISOString().slice(0, 10) }
  // What it says of the version holds on this day, while the version stands as it does and no other notice is published.
  const asked = `${format} ${evaluation.day} ${publishedNotices(now).length} ${standing} ${queryOf(question.requirements, version)}`
  const file = await keptExport(catalogue(), asked, () => fileOf(evaluation, format))
  return privateAnswer(file, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${name}"`,
      'x-robots-tag': 'noindex',
    },
  })
}

async function fileOf(dated: DatedEvaluation, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  const evaluation = evaluationTable(dated, environment().PUBLIC_URL.replace(/\/$/, ''))
  if (format === 'csv') return new TextEncoder().encode(csvOf(evaluation))
  return await workbookInPool([
    {
      name: 'Outcome',
      table: outcomeTable(dated),
      widths: [...BASIS_WIDTHS, 18, 18, 18, 14, 10, 10, 10, 12, 60],
    },
    {
      name: 'Evaluation',
      table: evaluation,
      widths: [...BASIS_WIDTHS, 18, 18, 18, 20, 36, 14, 30, 12, 34, 10, 30, 60, 50, 60],
    },
  ])
}
