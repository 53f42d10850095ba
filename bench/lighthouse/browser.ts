import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../lib/server/testing/free-port.ts'
import { findChromium } from '../../scripts/find-chromium.ts'
import { start, stop } from '../processes.ts'

const QUIET_FLAGS = [
  '--headless',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
const PATIENCE_MILLISECONDS = 30_000
const GRACE_MILLISECONDS = 5_000

/** Has `work` done with a browser of this machine that listens for a debugger, with a profile of its own. */
export async function withBrowser<T>(work: (debuggingPort: number) => Promise<T>): Promise<T> {
  const port = await freePort()
  const profile = mkdtempSync(join(tmpdir(), 'sla-desk-browser-'))
  // Chromium runs as root only without its sandbox.
  const flags = process.getuid?.() === 0 ? [...QUIET_FLAGS, '--no-sandbox'] : QUIET_FLAGS
  const running = start(await findChromium(), [
    ...flags,
    `--remote-debugging-port=${port}`,
    `--user-data-dir=${profile}`,
    'about:blank',
  ])
  running.child.stdout?.resume()
  try {
    const deadline = performance.now() + PATIENCE_MILLISECONDS
    while (!(await listens(port))) {
      if (performance.now() > deadline) throw new Error(`the browser did not start: ${running.complaints()}`)
      await pause(100)
    }
    return await work(port)
  } finally {
    await close(port)
    await stop(running)
    rmSync(profile, { recursive: true, force: true })
  }
}

async function listens(port: number): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/json/version`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** By its own means: what a distribution installs is often a script, and the browser would outlive it. */
async function close(port: number): Promise<void> {
  const version = await fetch(`http://127.0.0.1:${port}/json/version`).catch(() => null)
  if (version === null) return
  const { webSocketDebuggerUrl } = (await version.json()) as { webSocketDebuggerUrl: string }
  const debuggee = new WebSocket(webSocketDebuggerUrl)
  const closed = new Promise((resolve) => debuggee.addEventListener('close', resolve))
  debuggee.addEventListener('open', () => debuggee.send(JSON.stringify({ id: 1, method: 'Browser.close' })))
  debuggee.addEventListener('error', () => debuggee.close())
  await Promise.race([closed, pause(GRACE_MILLISECONDS, null, { ref: false })])
}
