import { expect, test } from 'vitest'
import { worseStated } from './worse-stated.ts'

test.each([
  ['Better: 30 days to claim. Changes for the Worse: notice of maintenance falls to 48 hours.', 'named'],
  ['One change for the worse: less notice.', 'named'],
  ['Clearer words. No change for the worse.', 'none'],
  ['Clearer words, without any Change for the Worse', 'none'],
  ['Clearer words. Changes for the Worse: none.', 'none'],
  ['Clearer words.', 'not-stated'],
  ['It gets worse before it gets better.', 'not-stated'],
  ['Better: 90 days of notice of a change for the worse.', 'not-stated'],
  ['There may be changes for the worse.', 'not-stated'],
  ['Changes for the Worse: ', 'not-stated'],
])('%s', (reason, stated) => {
  expect(worseStated(reason)).toBe(stated)
})
