import { createRequire } from 'node:module'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { ErrorsPage } from './errors-page.tsx'

// react-dom brings no types of its own.
const { renderToStaticMarkup } = createRequire(import.meta.url)('react-dom/server') as {
  renderToStaticMarkup: (element: ReactElement) => string
}

test('each code has its anchor, once, and what is code looks like it', () => {
  const page = renderToStaticMarkup(
    <ErrorsPage
      codes={[
        {
          code: 'unknown-tier',
          status: 404,
          title: 'Unknown tier',
          fix: 'Use an id in `known`, or <another>.',
        },
        { code: 'busy', status: 503, title: 'Busy', fix: 'Try again.' },
      ]}
    />,
  )
  for (const code of ['unknown-tier', 'busy']) expect(page.split(`id="${code}"`)).toHaveLength(2)
  expect(page).toContain('Use an id in <code>known</code>, or &lt;another&gt;.')
})
