/** Command line: records that the terms have been reviewed today. npm run terms:reviewed -- --by "legal and product" */
import { appendFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { now } from '#lib/server/clock.ts'

const { by } = parseArgs({ options: { by: { type: 'string' } } }).values
if (by === undefined || by.trim() === '') {
  console.error('terms:reviewed: say who reviewed them: npm run terms:reviewed -- --by "<role>"')
  process.exitCode = 1
} else {
  const on = now().toISOString().slice(0, 10)
  appendFileSync('data/reviews.yaml', `  - { on: "${on}", by: ${JSON.stringify(by.trim())} }\n`)
  console.log(`terms:reviewed: the review of ${on} by ${by.trim()} stands in data/reviews.yaml`)
}
