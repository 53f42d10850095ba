import { expect, test } from 'vitest'
import { switchingSchema } from './schema.ts'

const switching = { noticeMonths: 2, transitionDays: 30, retrievalDays: 30, charges: 'none' }

function problems(change: object): string[] {
  const result = switchingSchema.safeParse({ ...switching, ...change })
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

// Article 25(2)(a), (d) and (g) and Article 29 of Regulation (EU) 2023/2854.
test('takes the bounds of the Data Act and everything better for the customer', () => {
  expect(problems({})).toEqual([])
  expect(problems({ noticeMonths: 1, transitionDays: 10, retrievalDays: 90 })).toEqual([])
})

test('refuses what the Data Act forbids, and names the article', () => {
  expect(problems({ noticeMonths: 3 })).toEqual([
    'noticeMonths: at most 2 months: Article 25(2)(d) of Regulation (EU) 2023/2854 (Data Act)',
  ])
  expect(problems({ transitionDays: 31 })).toEqual([
    'transitionDays: at most 30 days: Article 25(2)(a) of Regulation (EU) 2023/2854 (Data Act)',
  ])
  expect(problems({ retrievalDays: 29 })).toEqual([
    'retrievalDays: at least 30 days: Article 25(2)(g) of Regulation (EU) 2023/2854 (Data Act)',
  ])
  expect(problems({ charges: 'at cost' })).toEqual([
    'charges: none: Article 29 of Regulation (EU) 2023/2854 (Data Act) allows no charge for switching from 12 January 2027',
  ])
})
