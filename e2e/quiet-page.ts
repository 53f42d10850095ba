import { test as base, expect } from '@playwright/test'

/** The browser's own word, now and then on a busy machine, on a transition between two pages that it left out. */
const LEFT_OUT = /^Transition was aborted because of invalid state/

/** A page that must stay quiet: any console error, warning or thrown error fails the journey. */
export const test = base.extend<{ quiet: undefined; expectedFailures: RegExp[] }>({
  expectedFailures: [[], { option: true }],
  quiet: [
    async ({ page, expectedFailures }, use) => {
      const heard: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          heard.push(`${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', ({ message }) => {
        if (!LEFT_OUT.test(message)) heard.push(message)
      })
      await use(undefined)
      expect(heard.filter((line) => !expectedFailures.some((expected) => expected.test(line)))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
