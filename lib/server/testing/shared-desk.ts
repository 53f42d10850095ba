import { afterAll, beforeAll } from 'vitest'
import type { DataCopy } from '#lib/server/terms/testing/data-copy.ts'

/**
 * One desk for all tests of a file or of a `describe`: made before the first, removed after the last.
 * @returns its working directory, once a test runs
 */
export function sharedDesk(make: () => DataCopy): () => string {
  let copy: DataCopy | undefined
  beforeAll(() => {
    copy = make()
  })
  afterAll(() => copy?.remove())
  return () => {
    if (copy === undefined) throw new Error('the desk is made before the first test, not before that')
    return copy.root
  }
}
