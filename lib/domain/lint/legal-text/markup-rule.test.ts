import { expect, test } from 'vitest'
import { markupFindings } from './markup-rule.ts'

const EXHIBITS = ['credit-schedule', 'channels', 'maintenance']
const found = (text: string) =>
  markupFindings({ place: { in: 'sla', id: 'credits.amount' }, text, links: [] }, EXHIBITS).map(
    ({ message }) => message.replace(' is printed as it stands', ''),
  )

// As the reader sees the paragraph: what Markdown reads as markup is gone from it, and lines are joined with a space.
test.each([
  [':credit-schedule', '“:credit-schedule”'],
  [':: credit-schedule', '“:: credit-schedule”'],
  [': :credit-schedule', '“: :credit-schedule”'],
  ['::credit-schedule.', '“::credit-schedule”'],
  ['::Credit-Schedule', '“::Credit-Schedule”'],
  ['::credit schedule', '“::credit”'],
  ['::credit-shedule, below', '“::credit-shedule”'],
  ['credit-schedule', '“credit-schedule”'],
  ['A band in which Monthly Uptime lies. ::credit-schedule', '“::credit-schedule”'],
  ['A band in which Monthly Uptime lies.::credit-schedule', '“::credit-schedule”'],
  ['as [] (#claims.evidence) says', '“[] (#claims.evidence)”'],
  ['as [](#claims.evidence says', '“[](#claims.evidence”'],
  ['as (#claims.evidence) says', '“(#claims.evidence)”'],
  ['as (sla#claims) says', '“(sla#claims)”'],
  [
    'on [the status page] (https://status.example.com/) or',
    '“[the status page] (https://status.example.com/)”',
  ],
  ['on (the page)[https://status.example.com/] or', '“(the page)[https://status.example.com/]”'],
  ['**Customer means the company', '“**Customer”'],
  ['Customer** means the company', '“**”'],
  ['*Customer means the company', '“*Customer”'],
  ['the `code of the request', '“`code”'],
  ['| Severity | Time | |---|---| | S1 | 1 h |', '“| Severity | Time | |---|---| | S1 | 1 h |”'],
  ['Severity | Time --- | --- S1 | 1 h', '“--- | --- S1 | 1 h”'],
  ['– its name', '“– its”'],
  ['Customer states: – its name; – its address.', '“– its”'],
  ['Customer states: -its name, -its address.', '“-its”'],
  ['• its name', '“• its”'],
  ['##Claims', '“##Claims”'],
])('%j holds %s', (text, expected) => {
  expect(found(text)).toContain(expected)
})

test.each([
  'Customer opens a Support Request through these channels: e-mail, portal.',
  'Two channels: e-mail and the portal; maintenance: on Sundays.',
  'The Service – not the Portal – is available 09:00–17:00.',
  'between 5 * 3 and a-b, at /v1/* and /v1/**',
  'the words “[…]” stand for others; see the list (a) to (c) and Article 28(3)(a)',
  'Maintenance',
  'channels',
  'POST /v1/items/{id} [sic], and the ratio 1:2',
  '10% | 25% – the higher one',
  'a self-hosted, state-of-the-art thing: a-z',
])('%s is text', (text) => {
  expect(found(text)).toEqual([])
})

test('a YAML file takes no Markdown, and colons and dashes are its own', () => {
  const inTerms = (text: string) =>
    markupFindings({ place: { in: 'terms', path: ['title'] }, text, links: [] }, EXHIBITS)
  for (const text of ['the **Service**', 'see [the page](https://www.example.com/)'])
    expect(inTerms(text)[0]?.fix).toBe('Texts in YAML files take no Markdown: write the words alone.')
  for (const text of ['channels', '– its name', 'see /v1/** [a] (b)']) expect(inTerms(text)).toEqual([])
})
