import { expect, test } from 'vitest'
import { sentInWords } from './words.ts'

test.each([
  [
    { contacts: 2, accepted: 2, acknowledged: 1 },
    'Sent on 20 November 2026 to 2 contacts; acknowledged by 1.',
  ],
  [{ contacts: 1, accepted: 1, acknowledged: 0 }, 'Sent on 20 November 2026 to 1 contact.'],
  [
    { contacts: 2, accepted: 0, acknowledged: 0 },
    'Sent on 20 November 2026 to 2 contacts; accepted by the mail server of none so far.',
  ],
  [
    { contacts: 0, accepted: 0, acknowledged: 0 },
    'Published on 20 November 2026. No contact of your contract is told of such notices.',
  ],
])('%j', (counts, words) => {
  expect(sentInWords('20 November 2026', counts)).toBe(words)
})
