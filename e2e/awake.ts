import type { Page } from '@playwright/test'
import { expect } from './quiet-page.ts'

/** Waits until a page answers by itself: React has taken over what stands in the element. */
export async function awake(page: Page, element: string): Promise<void> {
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
