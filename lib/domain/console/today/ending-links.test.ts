import { expect, test } from 'vitest'
import { endingLinks } from './ending-links.ts'

test('links that end soon are told of with the list of them', () => {
  expect(endingLinks(0, 'own')).toEqual([])
  expect(endingLinks(1, 'own')).toEqual([
    {
      id: 'ending-links',
      pressing: 'soon',
      mark: 'Ends soon',
      words: '1 link of yours ends within 7 days. Extend it if the customer needs more time.',
      action: { label: 'See the link', path: '/console/links?state=ending&order=ends' },
      command: null,
    },
  ])
  expect(endingLinks(12, 'own')[0]?.words).toBe(
    '12 links of yours end within 7 days. Extend them if the customer needs more time.',
  )
  expect(endingLinks(1, 'all')[0]?.words).toBe(
    '1 link ends within 7 days. Extend it if the customer needs more time.',
  )
})
