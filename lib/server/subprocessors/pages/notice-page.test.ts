import { expect, test } from 'vitest'
import { publishedNotices } from '../published-notices.ts'
import { noticePage } from './notice-page.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const [first] = publishedNotices(NOW)
const chainOf = (id: string, now = NOW) => noticePage(id, now)?.chain

// The ledger of the demo ends with the notices of 17, 18 and 19 November 2026.
test('the newest notice has no next entry that would show a change of it', () => {
  const newest =
    'The entry holds the SHA-256 of the one before it, which cannot be changed without breaking this one. It is the newest: until the next notice holds its SHA-256, compare that with a copy of your own, such as the one in a signed annex.'
  expect(chainOf('2026-11-19-posthog-twilio')).toBe(newest)
  expect(chainOf('2026-11-18-datadog')).toBe(
    'The entry holds the SHA-256 of the one before it, which cannot be changed without breaking this one. The next entry holds the SHA-256 of this one in the same way.',
  )
  // A day before, it was the newest.
  expect(chainOf('2026-11-18-datadog', new Date('2026-11-18T12:00:00Z'))).toBe(newest)
})

// Each way that the desk offers has to be one of the DPA: an objection by form is filed when it is sent, that of the public form
// when it is confirmed.
test.each(['2026-05-12', '2026-11-25', '2027-03-02'])(
  'the clause shown on %s names the form beside the address, and says when an objection arrives',
  (day) => {
    const [publication] = publishedNotices(new Date(`${day}T10:00:00Z`)).toReversed()
    const open = day === '2027-03-02' ? '2026-11-18-datadog' : (publication?.id ?? '')
    const { clause, text } = noticePage(open, new Date(`${day}T10:00:00Z`))?.howToObject ?? {}
    expect(clause).toBe('DPA 6.5')
    expect(text).toContain(
      'by e-mail to the Privacy Contact or with the form that the notice and the page of the change',
    )
    expect(text).toContain('One by e-mail arrives when the mail server of the Privacy Contact accepts it.')
    expect(text).toContain(
      'One by form arrives when Customer submits it or, if the form asks Customer to confirm it with a link sent by e-mail, when Customer confirms it.',
    )
  },
)

test('the first notice has none before it', () => {
  expect(chainOf(first?.id ?? '')).toBe(
    'It is the first entry of the ledger. The next holds its SHA-256, so that it cannot be changed without breaking that one.',
  )
})
