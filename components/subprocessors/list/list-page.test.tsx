import { createRequire } from 'node:module'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { subprocessorListPage } from '#lib/server/subprocessors/pages/list-page.ts'
import { SubprocessorListPage } from './list-page.tsx'

// react-dom brings no types of its own.
const { renderToStaticMarkup } = createRequire(import.meta.url)('react-dom/server') as {
  renderToStaticMarkup: (element: ReactElement) => string
}

// The DPA: "the 30 days after the day on which the mail server of the Notice Contact accepts a notice".
test('a customer’s own period begins after the mail server accepted its notice, not after it was sent', () => {
  const { facts } = subprocessorListPage({}, new Date('2026-11-20T10:00:00Z'))
  const text = renderToStaticMarkup(<SubprocessorListPage facts={facts} />)
  expect(text).toContain(
    'The last day to object is for customers who were told on the day of publication. A customer’s own period begins ' +
      'on the day after the mail server of its Notice Contact accepted its notice, if that is later.',
  )
})
