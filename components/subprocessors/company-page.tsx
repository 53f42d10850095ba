import { PageFrame, SectionHeading } from '#components/ui/page-frame.tsx'
import { SUBPROCESSORS_PATH } from '#lib/domain/addresses.ts'
import type { SubprocessorPageFacts } from '#lib/domain/subprocessors/view.ts'
import { EngagementsTable } from './engagements-table.tsx'
import { NoticeMark } from './notice-list.tsx'
import { RecordFacts } from './record-facts.tsx'

/** What is known of a company, who stands above and below it, and every notice that named it. */
export function SubprocessorPage(facts: SubprocessorPageFacts) {
  const { legalName, name, companyName, standing, record, engagements, chain, history, named } = facts
  return (
    <PageFrame title={companyName} printed={{ head: `${legalName} · sub-processor ${name}`, foot: standing }}>
      <p className="mb-6 text-lead">{standing}</p>
      <section className="mb-10">
        <SectionHeading id="facts">What is stated of it</SectionHeading>
        <RecordFacts record={record} />
      </section>
      <section className="mb-10">
        <SectionHeading id="engagements">What it is used for</SectionHeading>
        <EngagementsTable name={name} rows={engagements} />
      </section>
      <section className="mb-10">
        <SectionHeading id="chain">Chain</SectionHeading>
        <ul className="tree">
          <ChainLevel name={legalName} own={name} {...chain} />
        </ul>
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

type Level = { name: string; href?: string; own: string } & SubprocessorPageFacts['chain']

/** From a company down to the one that the page is about, and whom that one engages: each level inside the one above. */
function ChainLevel({ name, href, own, above: [next, ...rest], below }: Level) {
  return (
    <li>
      {href === undefined ? name : <a href={href}>{name}</a>}
      <ul>
        {next === undefined ? (
          <li>
            <strong className="font-semibold">{own}</strong>
            {below.length > 0 && (
              <ul>
                {below.map((company) => (
                  <li key={company.id}>
                    <a href={company.id}>{company.name}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ) : (
          <ChainLevel name={next.name} href={next.id} own={own} above={rest} below={below} />
        )}
      </ul>
    </li>
  )
}
