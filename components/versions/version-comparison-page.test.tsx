import { createRequire } from 'node:module'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { versionComparisonPage } from '#lib/server/versions/version-comparison-page.ts'
import { VersionComparisonPage } from './version-comparison-page.tsx'

// react-dom brings no types of its own.
const { renderToStaticMarkup } = createRequire(import.meta.url)('react-dom/server') as {
  renderToStaticMarkup: (element: ReactElement) => string
}

async function compared(from: string, to: string): Promise<string> {
  const facts = await versionComparisonPage({ from, to }, new Date('2026-11-26T10:00:00Z'))
  return renderToStaticMarkup(<VersionComparisonPage {...facts} />)
}

const REVIEW = 'What is for you to review may hold further Changes for the Worse:'

test('forwards, the published reason names what is worse in prose', async () => {
  const page = await compared('2026-04-01', '2026-10-01')
  expect(page).toContain(`${REVIEW} the published reason names them.`)
  expect(page).toContain('the release’s reason names any that is worse')
  expect(page).toContain('Reason published with version 2026-10-01:')
})

test('backwards, no reason was published, and none is promised', async () => {
  const page = await compared('2026-10-01', '2026-04-01')
  expect(page).toContain(
    `${REVIEW} no reason was published for a change in this direction, so read each of them.`,
  )
  expect(page).toContain('any of them may be worse for you')
  expect(page).not.toContain('reason names')
})
