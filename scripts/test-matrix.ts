/** Command line: what `npm test` leaves out, the integration tests that run on PostgreSQL as on the embedded database. */
import { readArguments } from './command-line/read-arguments.ts'
import { runCommand } from './command-line/run-command.ts'
import { enterProject } from './validate/enter-project.ts'
import { matrixTests } from './validate/matrix-tests.ts'
import { runSteps } from './validate/run-steps.ts'

enterProject()
process.env.TEST_DATABASES = 'all'

const USAGE = `npm run test:matrix
Runs the tests that npm test runs on the embedded database only, on PostgreSQL too. Takes no options.`

await runCommand('test:matrix', USAGE, () => {
  readArguments({ options: {} })
  const files = matrixTests(process.cwd())
  if (files.length === 0) throw new Error('No integration test uses MATRIX_BACKENDS.')
  return runSteps([
    [{ name: 'build', command: 'node scripts/build.ts --if-needed' }],
    [{ name: 'tests on both databases', command: `vitest run --project integration ${files.join(' ')}` }],
  ])
})
