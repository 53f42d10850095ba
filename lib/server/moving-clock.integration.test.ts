import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const isBuilt = existsSync(join(ROOT, '.next', 'BUILD_ID'))
const PAGES = ['/enterprise-sla', '/enterprise-sla/mission-critical/apac', '/enterprise-sla/starter/eu']

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** The origin of a server whose clock runs from a moment; it is killed when the test ends. */
async function serverFrom(moment: string): Promise<string> {
  const port = await freePort()
  const settings = { PORT: String(port), HOST: '127.0.0.1', SLA_DESK_NOW: `${moment}+run`, LOG_LEVEL: 'info' }
  const env = { ...process.env, ...settings, NODE_ENV: 'production' as const }
  const child = spawn('node', ['server.ts'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    if (String(chunk).includes('Serving on')) break
  }
  child.stdout.resume()
  return `http://127.0.0.1:${port}`
}

/** The text of a page, without tags and scripts. */
async function textOf(address: string): Promise<string> {
  const html = await (await fetch(address)).text()
  return html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('an announced version comes into force on the pages while the server runs', async (context) => {
  if (!isBuilt) return context.skip('no .next/BUILD_ID: run npm run build')
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
}, 240_000)
