import type { Topic } from '#lib/domain/offer/page/security-section.ts'
import { ExhibitTable } from '../legal-text/exhibit-table.tsx'
import { PageSection, TopicHeading } from './page-section.tsx'

/** What protects the customer's data, topic by topic. */
export function SecuritySection({ topics }: { topics: Topic[] }) {
  return (
    <PageSection id="security" title="Security and data protection">
      {topics.map(({ id, title, paragraphs, items, tables, links }) => (
        <section key={id} aria-labelledby={id}>
          <TopicHeading id={id}>{title}</TopicHeading>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className="mb-2 max-w-[68ch]">
              {paragraph}
            </p>
          ))}
          {items.length > 0 && (
            <ul className="mb-2 max-w-[68ch] list-disc space-y-1 pl-5">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
          {links.map(({ href, label }) => (
            <p key={href} className="mb-2">
              <a href={href} className={`inline-block py-1${href === label ? ' is-address' : ''}`}>
                {label}
              </a>
            </p>
          ))}
          {tables.map((table) => (
            <div key={table.id} id={`table-${table.id}`} className="my-4">
              <ExhibitTable exhibit={table} />
            </div>
          ))}
        </section>
      ))}
    </PageSection>
  )
}
