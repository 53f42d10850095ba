/** Command line: measures the site beside what one would use in its place, and prints one table. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Comparison, isFailure, tableOf } from './comparison.ts'
import { delayWhileRendering } from './pdf/delay.ts'
import { renderTime } from './pdf/render-time.ts'
import { qualificationTime } from './qualify/qualification-time.ts'
import { scriptWeight } from './script-weight/script-weight.ts'
import { throughput } from './throughput/throughput.ts'
import { comparisonTime } from './versions/comparison-time.ts'

const BENCHMARKS = {
  scriptWeight,
  throughput,
  renderTime,
  delayWhileRendering,
  qualificationTime,
  comparisonTime,
}

const root = join(import.meta.dirname, '..')
process.chdir(root)

if (['.next/BUILD_ID', '.build/pdf-worker.mjs'].every((path) => existsSync(path))) {
  const comparisons: Comparison[] = []
  for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
    process.stderr.write(`measuring ${name} …\n`)
    comparisons.push(...(await benchmark(root).catch((error: unknown) => [failure(name, error)])))
  }
  console.log(`\n${tableOf(comparisons)}`)
  process.exitCode = comparisons.some(isFailure) ? 1 : 0
} else {
  console.error('There is no build to measure: run npm run build.')
  process.exitCode = 1
}

function failure(name: string, error: unknown): Comparison {
  const words = error instanceof Error ? error.message : String(error)
  return { name, failed: words.replaceAll(/\s+/g, ' ') }
}
