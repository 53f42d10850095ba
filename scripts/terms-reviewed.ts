/** Command line: records that the terms have been reviewed today. npm run terms:reviewed -- --by "legal and product" */
import { now } from '#lib/server/clock.ts'
import { recordReview } from '#lib/server/data/record-review.ts'
import { readArguments } from './command-line/read-arguments.ts'

try {
  const { by = '' } = readArguments({ options: { by: { type: 'string' } } }).values
  if (by.trim() === '')
    throw new RangeError('Say who reviewed the terms: npm run terms:reviewed -- --by "legal and product"')
  const on = now().toISOString().slice(0, 10)
  recordReview(process.cwd(), { on, by: by.trim() })
  console.log(`terms:reviewed: Recorded in data/reviews.yaml: reviewed on ${on} by ${by.trim()}.`)
} catch (error) {
  console.error(`terms:reviewed: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
