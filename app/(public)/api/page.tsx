import type { Metadata } from 'next'
import { ApiPage } from '#components/api/api-page.tsx'
import { apiOperations } from '#lib/server/openapi/operations.ts'
import { environment } from '#lib/server/platform/env.ts'

export const revalidate = 60

export const metadata: Metadata = {
  title: 'API',
  description: 'Offers, versions, credits, deadlines and document checks for programs.',
  alternates: { canonical: '/api' },
}

export default function Page() {
  return <ApiPage operations={apiOperations()} origin={environment().PUBLIC_URL} />
}
