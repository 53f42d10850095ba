import type { Metadata } from 'next'
import { SentPage } from '#components/objections/request-page.tsx'
import { REQUEST_WORDS } from '#lib/domain/objections/words.ts'
import { objectionMetadata } from '#lib/server/objections/pages/metadata.ts'
import { catalogue } from '#lib/server/terms/current.ts'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return objectionMetadata(REQUEST_WORDS.sentTitle)
}

export default function Page() {
  return <SentPage legalName={catalogue().vendor.legalName} />
}
