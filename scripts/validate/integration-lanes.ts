import { globSync } from 'node:fs'

/**
 * Those that wait for most of their time, on the sweeps of a server, on a database or a mail server that hangs and on the patience
 * with both. They run beside the others, and take what these leave of the processors.
 */
const WAITING = [
  'lib/server/archive/shared-database.integration.test.ts',
  'lib/server/archive/shared-jobs.integration.test.ts',
  'lib/server/db/silent-database.integration.test.ts',
  'lib/server/jobs/jobs.integration.test.ts',
  'lib/server/notices/sending/difficult-hosts.integration.test.ts',
  'lib/server/notices/sending/killed.integration.test.ts',
  'lib/server/subscriptions/requests/hanging-domain.integration.test.ts',
  'lib/server/subscriptions/requests/hanging-domains.integration.test.ts',
  'lib/server/subscriptions/sending/killed.integration.test.ts',
  'lib/server/subscriptions/sending/slow-domain.integration.test.ts',
]

/** The integration tests below `root`, by name: those that compute and those that wait. @throws Error where one of these is gone */
export function integrationLanes(root: string): { computing: string[]; waiting: string[] } {
  const all = globSync('{app,bench,components,lib,scripts}/**/*.integration.test.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
  const gone = WAITING.filter((path) => !all.includes(path))
  if (gone.length > 0)
    throw new Error(`scripts/validate/integration-lanes.ts names files that do not exist: ${gone}`)
  return { computing: all.filter((path) => !WAITING.includes(path)), waiting: WAITING }
}

/** The command that runs tests of these files; a name may hold brackets, which a shell would take for a pattern. */
export function integrationCommand(files: readonly string[], options = ''): string {
  return `vitest run --project integration${options} ${files.map((file) => JSON.stringify(file)).join(' ')}`
}
