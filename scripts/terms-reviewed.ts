/** Command line: records that the terms have been reviewed today. npm run terms:reviewed -- --by "legal and product" */
import { now } from '#lib/server/clock.ts'
import { recordReview } from '#lib/server/data/record-review.ts'
import { readArguments, UsageError } from './command-line/read-arguments.ts'
import { runCommand } from './command-line/run-command.ts'

const USAGE = `npm run terms:reviewed -- --by "legal and product"
  --by <who>   who reviewed the terms; today is recorded as the day of the review`

await runCommand('terms:reviewed', USAGE, () => {
  const { by = '' } = readArguments({ options: { by: { type: 'string' } } }).values
  if (by.trim() === '') throw new UsageError('--by is missing. Write who reviewed the terms.')
  const on = now().toISOString().slice(0, 10)
  recordReview(process.cwd(), { on, by: by.trim() })
  return `Recorded in data/reviews.yaml: reviewed on ${on} by ${by.trim()}.`
})
