import { chromium } from '@playwright/test'
import { findChromium } from '../../scripts/find-chromium.ts'

/** How many times slower than this machine's the reader's processor is. */
export const SLOWNESS = 4
const WORD = 'frankfurt'
const ROUNDS = 3
/** Between two letters of somebody who types at leisure. */
const PAUSE_MILLISECONDS = 400

/** Milliseconds from each letter of a search, typed and taken back, to the frame that shows what it finds. */
export async function keystrokeTimes(address: string): Promise<number[]> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    // Otherwise the wait for the next frame of the screen would be measured, too.
    args: ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(address)
    const field = page.getByLabel('Search every field')
    // It wakes for somebody who is there, and answers by itself from then on.
    await page.keyboard.press('Shift')
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('subprocessor-list main') ?? {}).some((key) =>
        key.startsWith('__react'),
      ),
    )
    const debuggee = await page.context().newCDPSession(page)
    await debuggee.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS })
    await page.evaluate(recordPaints)
    await field.focus()
    for (let round = 0; round < ROUNDS; round += 1)
      for (const key of [...WORD, ...Array.from(WORD, () => 'Backspace')]) {
        await field.press(key)
        await page.waitForTimeout(PAUSE_MILLISECONDS)
      }
    return await page.evaluate(() => (window as unknown as { paints: number[] }).paints)
  } finally {
    await browser.close()
  }
}

/** Runs in the page: what comes after a frame's callbacks comes after its painting. */
function recordPaints(): void {
  const paints: number[] = []
  Object.assign(window, { paints })
  addEventListener(
    'keydown',
    () => {
      const from = performance.now()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => paints.push(performance.now() - from)
        port2.postMessage(null)
      })
    },
    true,
  )
}
