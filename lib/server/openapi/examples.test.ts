import { expect, test } from 'vitest'
import { useCatalogue } from '../terms/current.ts'
import { threeVersions } from '../terms/testing/three-versions.ts'
import { openApiExamples } from './examples.ts'

// A vendor's first version may begin on any day. The month in which it begins is not judged by it, so that an example of
// that month would be a refusal, and the description could not be made.
test('of a first version that begins within a month the example is of the next', () => {
  const whole = threeVersions()
  const [first, ...rest] = whole.ledger
  if (first === undefined) throw new Error('the ledger is empty')
  useCatalogue({ ...whole, ledger: [{ ...first, effectiveAt: '2026-04-15T00:00:00Z' }, ...rest] })
  expect(openApiExamples().credit).toMatchObject({ month: '2026-05', version: '2026-04-01' })
  useCatalogue(whole)
  expect(openApiExamples().credit).toMatchObject({ month: '2026-04', version: '2026-04-01' })
})
