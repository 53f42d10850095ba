import type { ReportFacts, ReportLine } from '#lib/domain/console/links/report-view.ts'
import { REPORT_WORDS } from '#lib/domain/console/links/report-words.ts'
import { MINUTE } from '#lib/domain/quantities/time/duration.ts'
import { privateAnswer } from '../../../http/response/answer.ts'
import { csvOf } from '../../../spreadsheets/csv.ts'
import { answeredBy } from '../../answer.ts'
import { queryOf } from '../../query-of.ts'
import { ConsoleRefusal } from '../../refusal.ts'
import { readReport } from './read-report.ts'
import { reportQuerySchema } from './schema.ts'

/** Answers with the report on a period as a file. */
export async function answerReportFile(request: Request): Promise<Response> {
  return await answeredBy(request.headers, async (viewer) => {
    const facts = await readReport(queryOf(request, reportQuerySchema), viewer)
    if (facts.fault !== null) throw new ConsoleRefusal(400, facts.fault)
    const { from, to } = facts.period
    return privateAnswer(csvOf(tableOf(facts)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="links-${from}-to-${to}.csv"`,
      },
    })
  })
}

function tableOf({ total, tables }: ReportFacts): string[][] {
  return [
    [...REPORT_WORDS.columns],
    row('', total),
    ...tables.flatMap(({ id, rows }) => rows.map((line) => row(REPORT_WORDS.heads[id], line))),
  ]
}

function row(by: string, { id, name, made, opened, downloaded, waitMs }: ReportLine): string[] {
  const minutes = waitMs === null ? '' : `${Math.floor(waitMs / MINUTE)}`
  return [by, id, name, `${made}`, `${opened}`, `${downloaded}`, minutes]
}
