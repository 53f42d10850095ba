import { PageFrame, SectionHeading } from '#components/ui/page-frame.tsx'
import { SUBPROCESSORS_PATH } from '#lib/domain/addresses.ts'
import type { SubprocessorPageFacts } from '#lib/domain/subprocessors/view.ts'
import { NoticeMark } from './notice-list.tsx'
import { RecordFacts } from './record-facts.tsx'

/** What is known of a company, who stands above and below it, and every notice that named it. */
export function SubprocessorPage(facts: SubprocessorPageFacts) {
  const { legalName, name, companyName, standing, record, chain, history, named } = facts
  return (
    <PageFrame title={companyName} printed={{ head: `${legalName} · sub-processor ${name}`, foot: standing }}>
      <p className="mb-6 text-lead">{standing}</p>
      <section className="mb-10">
        <SectionHeading id="facts">What is stated of it</SectionHeading>
        <RecordFacts record={record} />
      </section>
      <section className="mb-10">
        <SectionHeading id="chain">Chain</SectionHeading>
        <Chain own={name} vendor={legalName} {...chain} />
      </section>
      <section className="mb-10">
        <SectionHeading id="history">Every notice that named it</SectionHeading>
        <ol className="border-t border-strong-rule">
          {history.map((notice) => (
            <li key={notice.id} className="border-b border-rule py-4 break-inside-avoid">
              <NoticeMark {...notice} />
              <p>
                <a href={notice.href} className="font-serif text-lead font-semibold">
                  {notice.effective}: {notice.kinds.toLowerCase()}
                </a>
              </p>
              <p className="text-[0.9375rem] text-soft">Published {notice.published}.</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="mb-10">
        <SectionHeading id="documents">Versions whose documents name it</SectionHeading>
        {named.length === 0 ? (
          <p>None.</p>
        ) : (
          <ul className="flex flex-wrap gap-x-5">
            {named.map(({ version, href }) => (
              <li key={version}>
                <a href={href} className="figures inline-block py-1">
                  {version}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <p className="no-print">
        <a href={SUBPROCESSORS_PATH} className="inline-block py-1">
          The list and every notice
        </a>
      </p>
    </PageFrame>
  )
}

/** From the vendor down to the company, and whom it engages in turn. */
function Chain({
  own,
  vendor,
  above,
  below,
}: { own: string; vendor: string } & SubprocessorPageFacts['chain']) {
  return (
    <p>
      {vendor}
      {above.map(({ id, name }) => (
        <span key={id}>
          {' → '}
          <a href={id}>{name}</a>
        </span>
      ))}
      {' → '}
      <strong className="font-semibold">{own}</strong>
      {below.length > 0 && ' → '}
      {below.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={id}>{name}</a>
        </span>
      ))}
    </p>
  )
}
