/** Command line: measures the site beside what one would use in its place, and prints one table. Names choose some. */
import { join } from 'node:path'
import { currentBuild } from '#lib/server/platform/builds/build.ts'
import { documentRate } from './archive/document-rate.ts'
import { releaseTime } from './archive/release-time.ts'
import { type Comparison, isFailure, tableOf } from './comparison.ts'
import { auditRows } from './console/audit-rows.ts'
import { consoleLoad } from './console/console-load.ts'
import { consoleScreen } from './console/console-screen.ts'
import { healthUnderAttack } from './hostile/health-under-attack.ts'
import { lighthouseScores } from './lighthouse/lighthouse-scores.ts'
import { manyLinks } from './links/many-links.ts'
import { tailoredPage } from './links/tailored-page.ts'
import { memory } from './memory/memory.ts'
import { noticeFanOut } from './notices/fan-out.ts'
import { pageWeight } from './page-weight/page-weight.ts'
import { delayWhileRendering } from './pdf/delay.ts'
import { renderTime } from './pdf/render-time.ts'
import { tailoredBundle } from './pdf/tailored-time.ts'
import { qualificationTime } from './qualify/qualification-time.ts'
import { browsing } from './subprocessors/browsing.ts'
import { listTime } from './subprocessors/list-time.ts'
import { throughput } from './throughput/throughput.ts'
import { comparisonTime } from './versions/comparison-time.ts'
import { manyVersions } from './versions/many-versions.ts'

const BENCHMARKS = {
  pageWeight,
  lighthouseScores,
  throughput,
  renderTime,
  tailoredBundle,
  delayWhileRendering,
  qualificationTime,
  listTime,
  browsing,
  documentRate,
  releaseTime,
  manyVersions,
  comparisonTime,
  healthUnderAttack,
  memory,
  consoleLoad,
  consoleScreen,
  auditRows,
  noticeFanOut,
  tailoredPage,
  manyLinks,
}

const root = join(import.meta.dirname, '..')
process.chdir(root)

if (currentBuild(root) !== null) {
  const comparisons: Comparison[] = []
  const wanted = process.argv.slice(2)
  for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
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
