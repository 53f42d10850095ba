import type { Metadata } from 'next'
import { ErrorsPage } from '#components/api/errors-page.tsx'
import { ERROR_CODES } from '#lib/domain/errors/error-codes.ts'

export const revalidate = 60

export const metadata: Metadata = {
  title: 'Error codes of the API',
  description: 'What each error code of the API means, and how to fix it.',
  alternates: { canonical: '/api/v1/errors' },
}

export default function Page() {
  const codes = [...ERROR_CODES].map(([code, { status, title, fix }]) => ({
    code,
    status,
    title,
    fix,
  }))
  return <ErrorsPage codes={codes} />
}
