import { test as base, expect } from '@playwright/test'

/** What a journey may choose: `slowness` is how many times slower than this machine's the reader's processor is. */
export type JourneyOptions = { expectedFailures: RegExp[]; slowness: number }

/** A page that must stay quiet: any console error, warning or thrown error fails the journey. */
export const test = base.extend<JourneyOptions & { quiet: undefined; slow: undefined }>({
  expectedFailures: [[], { option: true }],
  slowness: [1, { option: true }],
  slow: [
    async ({ page, slowness }, use) => {
      if (slowness > 1) {
        const debuggee = await page.context().newCDPSession(page)
        await debuggee.send('Emulation.setCPUThrottlingRate', { rate: slowness })
      }
      await use(undefined)
    },
    { auto: true },
  ],
  quiet: [
    async ({ page, expectedFailures }, use) => {
      const heard: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          heard.push(`${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', (error) => heard.push(error.message))
      await use(undefined)
      expect(heard.filter((line) => !expectedFailures.some((expected) => expected.test(line)))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
