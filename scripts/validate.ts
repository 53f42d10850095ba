/** Command line: everything that must hold before a change is kept, quickest first. Stops at the first failure. */
import { readArguments } from './command-line/read-arguments.ts'
import { runCommand } from './command-line/run-command.ts'
import { findChromium } from './find-chromium.ts'
import { enterProject } from './validate/enter-project.ts'
import { integrationCommand, integrationLanes } from './validate/integration-lanes.ts'
import { runSteps, type Step } from './validate/run-steps.ts'

enterProject()
// npm run test:matrix runs the rest.
process.env.TEST_DATABASES = 'embedded'

// Biome colours its output even where nobody sees colours.
const colours = process.stdout.isTTY ? 'force' : 'off'

const { computing, waiting } = integrationLanes(process.cwd())

/** The steps of one row run side by side, their output kept apart; a row starts when the one before has passed. */
const rows: Step[][] = [
  [
    { name: 'lint', command: `biome ci --error-on-warnings --colors=${colours}` },
    // Next writes the types of its routes; a fresh checkout has none.
    { name: 'types', command: 'next typegen && tsc --noEmit' },
  ],
  [
    { name: 'boundaries', command: 'node scripts/architecture.ts' },
    { name: 'unused code', command: 'knip && knip --production' },
    { name: 'terms', command: 'node scripts/terms/check.ts' },
  ],
  // The integration tests wait for part of their time, on clocks and disks: the unit tests take what that leaves.
  [
    { name: 'unit tests', command: 'vitest run --project domain --project unit', isAside: true },
    { name: 'build', command: 'node scripts/build.ts --if-needed' },
  ],
  [
    { name: 'integration tests', command: integrationCommand(computing), isShown: true },
    { name: 'integration tests that wait', command: integrationCommand(waiting, ' --maxWorkers=2') },
  ],
  [{ name: 'browser journeys', command: 'playwright test', before: setBrowser }],
]

async function setBrowser(): Promise<void> {
  process.env.CHROMIUM_PATH = await findChromium()
}

const USAGE = `npm test
Checks everything that must hold before a change is kept. Takes no options.`

await runCommand('validate', USAGE, () => {
  readArguments({ options: {} })
  return runSteps(rows)
})
