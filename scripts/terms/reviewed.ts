/** Command line: records that the terms have been reviewed today. npm run terms:reviewed -- --by "legal and product" */
import { now } from '#lib/server/platform/clock.ts'
import { recordReview } from '#lib/server/terms/review/record-review.ts'
import { FIXED_CLOCK, FIXED_CLOCK_USAGE, requireTrueClock, setByHand } from '../command-line/fixed-clock.ts'
import { readArguments, UsageError } from '../command-line/read-arguments.ts'
import { runCommand } from '../command-line/run-command.ts'
import { saying } from './release/arguments.ts'

const USAGE = `npm run terms:reviewed -- --by "legal and product"
  --by <who>                who reviewed the terms; today is recorded as the day of the review
  ${FIXED_CLOCK_USAGE}`

await runCommand('terms:reviewed', USAGE, () => {
  const { by = '', 'fixed-clock': fixed } = readArguments({
    options: { by: { type: 'string' }, ...FIXED_CLOCK },
  }).values
  if (by.trim() === '') throw new UsageError('--by is missing. Write who reviewed the terms.')
  requireTrueClock('review', fixed)
  const on = now().toISOString().slice(0, 10)
  const reviewer = saying(by, '--by', 'Write who reviewed the terms, for example "legal and product".')
  const isNew = recordReview(process.cwd(), { on, by: `${reviewer}${setByHand()}` })
  if (!isNew)
    return `data/reviews.yaml already records the review of ${on} by ${reviewer}. Nothing was changed.`
  return `Recorded in data/reviews.yaml: reviewed on ${on} by ${reviewer}.`
})
