import { expect, test } from 'vitest'
import { makeMail } from './mails.tsx'

const FACTS = {
  sender: 'Lumenary Cloud',
  subject: 'Test mail from the Lumenary Cloud SLA desk',
  sentOn: '26 November 2026',
  sentAt: '04:31 UTC',
  carrier: 'smtp.example.net',
  carrierHow: 'Port 587, encrypted by STARTTLS',
  from: 'Lumenary Cloud SLA desk <sla@example.com>',
  replies: 'notices@example.com',
  to: 'mara@alder.example',
  messageId: '<test.1@sla.example.com>',
  desk: 'https://sla.example.com',
}

// Written by hand, as a person would type it.
const TEXT = `Lumenary Cloud SLA desk

Mail from the SLA desk reaches you

This is a test. The notices that the desk sends to customers take the
same way as this message and have the same sender.

Sent
26 November 2026
04:31 UTC

Handed to
smtp.example.net
Port 587, encrypted by STARTTLS

From            Lumenary Cloud SLA desk <sla@example.com>
To              mara@alder.example
Replies go to   notices@example.com
Message-ID      <test.1@sla.example.com>
Desk            https://sla.example.com

Check three things

 1. It arrived in the inbox, not in the spam folder.
 2. In its headers, Authentication-Results says pass for spf, dkim and
    dmarc.
 3. A reply to it reaches a person who can answer, at
    notices@example.com.

Open the desk:
https://sla.example.com

Someone who runs this desk sent you this message with the command npm
run mail:test. You are not subscribed to anything.
`

test('the plain text says all that the HTML says, in lines of 72 letters', async () => {
  const { text } = await makeMail('test', FACTS)
  expect(text).toBe(TEXT)
})

test('the HTML fetches nothing, links to the desk alone and is small enough not to be clipped', async () => {
  const { html } = await makeMail('test', FACTS)
  expect([...html.matchAll(/\b(?:src|background)=|url\(|@import|@font-face|<link\b/g)]).toEqual([])
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['https://sla.example.com'])
  // Gmail cuts a mail off after 102 kB.
  expect(Buffer.byteLength(html)).toBeLessThan(50_000)
  expect(html).toContain('<html lang="en" dir="ltr">')
  expect(html).toContain('<title>Test mail from the Lumenary Cloud SLA desk</title>')
})

test('what is dark on light has another colour in the dark, on the element itself', async () => {
  const { html } = await makeMail('test', FACTS)
  expect(html).toContain('@media (prefers-color-scheme:dark){')
  const elements = [...html.matchAll(/<(\w+)([^>]*style="[^"]*")/g)]
  expect(elements.length).toBeGreaterThan(30)
  for (const [element, , attributes = ''] of elements) {
    const classes = /class="([^"]*)"/.exec(attributes)?.[1] ?? ''
    const style = /style="([^"]*)"/.exec(attributes)?.[1] ?? ''
    if (/(?:^|;)color:/.test(style)) expect(classes, element).toMatch(/\bm-(?:ink|soft|accent|action)\b/)
    if (/background-color:/.test(style)) expect(classes, element).toMatch(/\bm-(?:paper|sheet|action)\b/)
    if (/border[\w-]*:[^;]*#/.test(style))
      expect(classes, element).toMatch(/\bm-(?:rule|strong|sheet|action)\b/)
  }
})

test('no rule of the dark is without !important, which inline colours outrank', async () => {
  const { html } = await makeMail('test', FACTS)
  const sheet = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
  const declarations = [...sheet.matchAll(/(?:^|[{;])((?:background-|border-)?color:[^;}]*)/g)].map(
    ([, rule]) => rule,
  )
  expect(declarations.length).toBeGreaterThan(16)
  expect(declarations.filter((rule) => !rule?.endsWith('!important'))).toEqual([])
})

test('what facts say is text, never markup', async () => {
  const { html, text } = await makeMail('test', { ...FACTS, sender: '<b>R&D</b>', to: '"><script>' })
  expect(html).not.toMatch(/<b>|<script>/)
  expect(html).toContain('&lt;b&gt;R&amp;D&lt;/b&gt;')
  expect(text).toContain('<b>R&D</b> SLA desk')
})
