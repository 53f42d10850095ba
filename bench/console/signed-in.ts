import { type Browser, chromium, type Page } from '@playwright/test'
import { type BuiltServer, startBuiltServer } from '#lib/server/testing/built-server.ts'
import { findChromium } from '../../scripts/find-chromium.ts'

const PASSWORD = 'velvet otter drum'

/** A desk whose first administrator is signed in on a page. */
export type SignedIn = { server: BuiltServer; page: Page; home: string }

/** Has `work` done with a desk of its own, and the browser of its administrator. */
export async function whileSignedIn<Result>(work: (desk: SignedIn) => Promise<Result>): Promise<Result> {
  const server = await startBuiltServer({})
  let browser: Browser | null = null
  try {
    browser = await chromium.launch({
      executablePath: await findChromium(),
      // Otherwise the wait for the next frame of the screen would be measured, too.
      args: ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
    })
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(await server.setUpLink())
    await page.getByLabel('E-mail address').fill('mara.lindt@lumenary.example')
    await page.getByLabel('Name').fill('Mara Lindt')
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByLabel('The same password again').fill(PASSWORD)
    await page.getByRole('button', { name: 'Create the account' }).click()
    await page.locator('.console-head').waitFor()
    return await work({ server, page, home: server.address.replace('127.0.0.1', 'localhost') })
  } finally {
    await browser?.close()
    await server.stop()
  }
}
