import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { isBuilt, startBuiltServer } from './testing/built-server.ts'

const PAGES = ['/enterprise-sla', '/enterprise-sla/mission-critical/apac', '/enterprise-sla/starter/eu']

/** The origin of a server whose clock runs from a moment; it is ended with the test. */
async function serverFrom(moment: string): Promise<string> {
  const server = await startBuiltServer({ SLA_DESK_NOW: `${moment}+run` })
  onTestFinished(server.stop)
  return server.address
}

/** The text of a page, without tags and scripts. */
async function textOf(address: string): Promise<string> {
  const html = await (await fetch(address)).text()
  return html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

test.runIf(isBuilt)(
  'an announced version comes into force on the pages while the server runs',
  async () => {
    // A minute before the moment, so that even a slow machine serves the earlier version first.
    const origin = await serverFrom('2027-02-28T23:59:00Z')
    const before = await Promise.all(PAGES.map((path) => textOf(`${origin}${path}`)))
    for (const text of before) expect(text).toMatch(/In force since 1 October 2026 .*begins 1 March 2027/)
    expect(before[1]).toMatch(/Availability Target means a Monthly Uptime of 99\.95%/)
    expect(before[2]).toMatch(/at most 300 Requests/)

    let after = before
    const hasFollowed = () => after.every((text) => text.includes('In force since 1 March 2027'))
    // The pages are renewed every minute: two minutes after the start each has been, well after the moment.
    for (let second = 0; second < 130 && !hasFollowed(); second += 1) {
      await pause(1_000)
      after = await Promise.all(PAGES.map((path) => textOf(`${origin}${path}`)))
    }
    for (const text of after) expect(text).toContain('In force since 1 March 2027')
    expect(after[1]).toMatch(/Availability Target means a Monthly Uptime of 99\.97%/)
    expect(after[2]).toMatch(/at most 240 Requests/)
  },
  240_000,
)
