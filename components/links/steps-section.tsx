import { SectionHeading } from '#components/ui/page-frame.tsx'
import type { ShownStep } from '#lib/domain/links/steps/remaining-steps.ts'
import { STEP_WORDS } from '#lib/domain/links/steps/words.ts'

/** What remains until signature, theirs and ours, with dates; on paper, too. */
export function StepsSection({ steps }: { steps: readonly ShownStep[] }) {
  return (
    <section className="mb-12 break-inside-avoid">
      <SectionHeading id="steps">{STEP_WORDS.title}</SectionHeading>
      <ol className="max-w-[68ch] border-t border-strong-rule">
        {steps.map(({ who, when, what, href }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be alike.
            key={index}
            className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <span className="font-semibold">
              {who}
              {when !== null && <span className="block text-small font-normal text-soft">{when}</span>}
            </span>
            <span dir="auto" className="wrap-anywhere">
              {href === null ? what : <a href={href}>{what}</a>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
