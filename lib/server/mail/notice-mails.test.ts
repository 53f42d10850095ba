import { expect, test } from 'vitest'
import { makeMail } from './mails.tsx'

const LEAVE = { href: 'https://sla.example.com/subscriptions/leave?token=T', label: 'End the subscription' }

const NOTICE = {
  sender: 'Lumenary Cloud',
  subject: 'PostHog: data, for European Union: object by 19 December 2026',
  first: 'Concerns European Union: every tier.',
  heading: 'PostHog: data',
  sentences: ['Usage is counted without IP addresses.'],
  figures: [
    { label: 'Object by', value: '19 December 2026', basis: '24:00 UTC' },
    { label: 'In effect from', value: '11 January 2027', basis: '00:00 UTC' },
  ],
  changes: [
    {
      title: 'PostHog: data',
      sentence: 'In effect from 11 January 2027.',
      facts: [],
      differences: [{ label: 'Personal data', before: 'IP addresses & "names"', after: 'none <at all>' }],
    },
  ],
  howToObject: ['Write to privacy@example.com, not to the sender of this mail.'],
  action: { href: 'https://sla.example.com/subprocessors/changes/1', label: 'Open the notice' },
  links: [{ href: 'https://sla.example.com/subprocessors', label: 'Your list of sub-processors today' }],
  because: 'You get this because you asked at sla.example.com.',
  leave: LEAVE,
} as const

// Written by hand, as a person would type it.
const TEXT = `Lumenary Cloud SLA desk

PostHog: data

Concerns European Union: every tier.

Usage is counted without IP addresses.

Object by
19 December 2026
24:00 UTC

In effect from
11 January 2027
00:00 UTC

In effect from 11 January 2027.

                Before                   After
Personal data   IP addresses & "names"   none <at all>

How to object

Write to privacy@example.com, not to the sender of this mail.

Open the notice:
https://sla.example.com/subprocessors/changes/1

Your list of sub-processors today https://sla.example.com/subprocessors

You get this because you asked at sla.example.com. End the subscription
https://sla.example.com/subscriptions/leave?token=T
`

test('the plain text of a notice says all that the HTML says', async () => {
  expect((await makeMail('notice', NOTICE)).text).toBe(TEXT)
})

const REQUEST = {
  sender: 'Lumenary Cloud',
  subject: 'Confirm that Lumenary Cloud may write to you',
  preview: 'Open the link to get updates.',
  heading: 'Confirm your subscription',
  lead: 'Somebody asked.',
  followed: [['Updates on', 'Every change of sub-processors']],
  action: {
    href: 'https://sla.example.com/subscriptions/confirm?token=T',
    label: 'Confirm the subscription',
  },
  note: 'The link is valid for 48 hours.',
  foot: 'You are not subscribed to anything yet.',
} as const
const { figures: _, changes: __, howToObject: ___, action: ____, sentences: _____, ...frame } = NOTICE
const DIGEST = {
  ...frame,
  items: [{ title: 'Version 2026-10-01', sentences: ['In force.'], links: [LEAVE] }],
}

test.each([
  ['notice', () => makeMail('notice', NOTICE)],
  ['request', () => makeMail('subscription-request', REQUEST)],
  ['digest', () => makeMail('digest', DIGEST)],
] as const)(
  'the HTML of a %s fetches nothing, and each colour has another in the dark',
  async (_name, make) => {
    const { html } = await make()
    expect([...html.matchAll(/\b(?:src|background)=|url\(|@import|@font-face|<link\b/g)]).toEqual([])
    expect(Buffer.byteLength(html)).toBeLessThan(50_000)
    for (const [element, , attributes = ''] of html.matchAll(/<(\w+)([^>]*style="[^"]*")/g)) {
      const classes = /class="([^"]*)"/.exec(attributes)?.[1] ?? ''
      const style = /style="([^"]*)"/.exec(attributes)?.[1] ?? ''
      if (/(?:^|;)color:/.test(style)) expect(classes, element).toMatch(/\bm-(?:ink|soft|accent|action)\b/)
      if (/background-color:/.test(style)) expect(classes, element).toMatch(/\bm-(?:paper|sheet|action)\b/)
      if (/border[\w-]*:[^;]*#/.test(style))
        expect(classes, element).toMatch(/\bm-(?:sheet|rule|strong|action)\b/)
    }
  },
)
