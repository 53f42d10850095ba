import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds on the page that is open, every disclosure opened: one line per rule with the first element. In the
 * dark scheme only the contrast can differ from the light one, so that only its rule runs there.
 * @param schemes the colour schemes to check, the light one first
 */
export async function axeViolations(page: Page, schemes: readonly ('light' | 'dark')[]): Promise<string[]> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true
  })
  const found: string[] = []
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    // What passes is neither listed nor looked for in the document again.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
    const rules = colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe.withTags(RULES)
    const { violations } = await rules.analyze()
    found.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes[0]?.html}`))
  }
  return found
}
