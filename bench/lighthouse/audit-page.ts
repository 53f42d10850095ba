import lighthouse from 'lighthouse'
import { median } from '../median.ts'

/** What Lighthouse says of a page on its slow phone: the score of 0 to 1, the largest paint and what blocks in milliseconds. */
export type Audit = { score: number; largestPaint: number; blocking: number; shift: number }

/** Loads a page as Lighthouse's phone does, so many times; each figure is the median of its own. */
export async function auditPage(debuggingPort: number, url: string, times: number): Promise<Audit> {
  const audits: Audit[] = []
  for (let time = 0; time < times; time += 1) audits.push(await auditOnce(debuggingPort, url))
  const of = (figure: keyof Audit) => median(audits.map((audit) => audit[figure]))
  return {
    score: of('score'),
    largestPaint: of('largestPaint'),
    blocking: of('blocking'),
    shift: of('shift'),
  }
}

async function auditOnce(debuggingPort: number, url: string): Promise<Audit> {
  const result = await lighthouse(url, {
    port: debuggingPort,
    onlyCategories: ['performance'],
    logLevel: 'silent',
    output: 'json',
  })
  const report = result?.lhr
  const score = report?.categories.performance?.score
  if (report === undefined || typeof score !== 'number')
    throw new Error(`Lighthouse could not judge ${url}: ${report?.runtimeError?.message ?? 'no report'}`)
  const figure = (audit: string) => Number(report.audits[audit]?.numericValue)
  return {
    score,
    largestPaint: figure('largest-contentful-paint'),
    blocking: figure('total-blocking-time'),
    shift: figure('cumulative-layout-shift'),
  }
}
