import { test as base, expect } from '@playwright/test'

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
      page.on('pageerror', (error) => heard.push(error.message))
      await use(undefined)
      expect(heard.filter((line) => !expectedFailures.some((expected) => expected.test(line)))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
