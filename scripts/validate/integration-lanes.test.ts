import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { integrationCommand, integrationLanes } from './integration-lanes.ts'

const NOT_OURS = /^(?:node_modules|\.next|\.build|\.sla-desk|e2e)\//

test('every integration test stands in one lane', () => {
  const { computing, waiting } = integrationLanes(process.cwd())
  const all = globSync('**/*.integration.test.{ts,tsx}', { exclude: ['node_modules'] })
  expect([...computing, ...waiting].toSorted()).toEqual(all.filter((path) => !NOT_OURS.test(path)).toSorted())
  expect(waiting).toContain('lib/server/archive/shared-database.integration.test.ts')
  expect(computing).toContain('lib/server/archive/signing/signing.integration.test.ts')
})

test('a lane that names a file that does not exist is refused', () => {
  expect(() => integrationLanes('docs')).toThrow('names files that do not exist: lib/server/archive/shared-')
})

test('names are quoted, for some hold brackets', () => {
  expect(integrationCommand(['app/[file]/route.integration.test.ts'], ' --maxWorkers=1')).toBe(
    'vitest run --project integration --maxWorkers=1 "app/[file]/route.integration.test.ts"',
  )
})
