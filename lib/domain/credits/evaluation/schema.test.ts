import { expect, test } from 'vitest'
import { evaluationCreditRulesSchema, terminationSchema } from './schema.ts'

// Three months cannot be missed within two.
test.each([
  [3, 2, false],
  [3, 3, true],
  [3, 6, true],
])('%d months missed within %d: %s', (months, within, isPossible) => {
  expect(terminationSchema.safeParse([{ rule: 'repeated', months, within }]).success).toBe(isPossible)
  expect(evaluationCreditRulesSchema.safeParse({ repeatedFailure: { months, within } }).success).toBe(
    isPossible,
  )
})
