import type { Page, Request } from '@playwright/test'
import { expect } from './quiet-page.ts'

/** The script that wakes a page. */
export const PAGE_SCRIPT = /\/elements\/subprocessor-[a-z]+-page-/

/** Keeps a page from answering by itself until the function that it gives is called. */
export async function keepAsleep(page: Page): Promise<() => void> {
  const gate = Promise.withResolvers<void>()
  await page.route(PAGE_SCRIPT, async (route) => {
    await gate.promise
    await route.continue()
  })
  return gate.resolve
}

/** Waits until a page answers by itself: React has taken over what stands in the element. */
export async function awake(page: Page, element: string): Promise<void> {
  // It wakes for somebody who is there.
  await page.keyboard.press('Shift')
  await expect
    .poll(() =>
      page.evaluate(
        (name) =>
          Object.keys(document.querySelector(`${name} main`) ?? {}).some((key) => key.startsWith('__react')),
        element,
      ),
    )
    .toBe(true)
}

/** Whether a browser asks for the icon of its tab, which it does when it pleases. */
export function isIcon(request: Request): boolean {
  return /\/(?:icon\.svg|favicon\.ico)$/.test(new URL(request.url()).pathname)
}
