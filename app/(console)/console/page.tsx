import type { Metadata } from 'next'
import { requireSignedIn } from '#app/(console)/require-signed-in.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { roleName } from '#lib/domain/auth/words.ts'

export const metadata: Metadata = { title: 'Console' }

export default async function Page() {
  const { actor } = await requireSignedIn('/console')
  return (
    <main id="main" className="mx-auto w-full max-w-[27rem] px-6 pt-16 pb-20">
      <h1 className="mb-3 text-[1.75rem] leading-(--leading-title)">Console</h1>
      <p className="mb-6 text-lead">
        Signed in as {actor.name}, {roleName(actor.role)}.
      </p>
      <form action="/console/sign-out" method="post">
        <SubmitButton>Sign out</SubmitButton>
      </form>
    </main>
  )
}
