import { SectionHeading } from '#components/ui/page-frame.tsx'
import { MOST_NOTICES } from '#lib/domain/contracts/page/limits.ts'
import type { NoticeOfContract } from '#lib/domain/contracts/page/view.ts'
import { CONTRACT_PAGE_WORDS } from '#lib/domain/contracts/page/words.ts'

/** What the contacts of the contract were told, with their deadlines. */
export function NoticesSection({ notices }: { notices: readonly NoticeOfContract[] }) {
  const words = CONTRACT_PAGE_WORDS
  return (
    <section aria-labelledby="notices" className="mb-12 max-w-[68ch]">
      <SectionHeading id="notices">{words.notices}</SectionHeading>
      {notices.length === 0 && <p>{words.noNotices}</p>}
      {notices.length > 0 && (
        <ul className="border-t border-strong-rule">
          {notices.map(({ id, title, href, sent, deadline, effect }) => (
            <li key={id} className="border-b border-rule py-4">
              <p className="font-semibold wrap-anywhere">
                {href === null ? (
                  title
                ) : (
                  <a href={href} className="inline-block py-1">
                    {title}
                  </a>
                )}
              </p>
              <p className="text-[0.9375rem]">{sent}</p>
              {deadline !== null && <p className="text-[0.9375rem]">{deadline}</p>}
              {effect !== null && (
                <p className="text-[0.9375rem]">
                  {words.effect}: {effect}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {notices.length >= MOST_NOTICES && <p className="mt-3 text-[0.9375rem] text-soft">{words.newest}</p>}
    </section>
  )
}
