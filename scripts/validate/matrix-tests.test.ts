import { expect, test } from 'vitest'
import { matrixTests } from './matrix-tests.ts'

test('the matrix has the tests of what is built on the store, and not the contracts', () => {
  const files = matrixTests(process.cwd())
  expect(files).toContain('lib/server/archive/archive.integration.test.ts')
  expect(files).toContain('lib/server/archive/signing/signing-record.integration.test.ts')
  expect(files).not.toContain('lib/server/db/one-road.integration.test.ts')
})
