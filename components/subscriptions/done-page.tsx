import { PageFrame } from '#components/ui/page-frame.tsx'
import { SUBPROCESSORS_PATH, SUBSCRIPTIONS_PATH } from '#lib/domain/addresses.ts'
import type { DonePageFacts } from '#lib/domain/subscriptions/view.ts'

/** What was done, or is to be done next; the same for everyone. */
export function DonePage({ legalName, title, sentences }: DonePageFacts) {
  return (
    <PageFrame title={title} printed={{ head: legalName, foot: title }}>
      {sentences.map((sentence) => (
        <p key={sentence} className="mb-4 max-w-[68ch] text-lead">
          {sentence}
        </p>
      ))}
      <ul className="no-print mt-6">
        <li>
          <a href={SUBPROCESSORS_PATH} className="inline-block py-1">
            Sub-processors and every notice
          </a>
        </li>
        <li>
          <a href={SUBSCRIPTIONS_PATH} className="inline-block py-1">
            Subscribe to something else
          </a>
        </li>
      </ul>
    </PageFrame>
  )
}
