import type { LinkWorkbook, OptionPart } from '#lib/domain/links/page/facts.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'
import type { TailoredView } from '#lib/domain/links/view.ts'
import { BandsTable } from './bands-table.tsx'
import { DocumentsPart } from './documents-part.tsx'
import { SubprocessorsPart } from './subprocessors-part.tsx'

type Props = { part: OptionPart; workbook: LinkWorkbook | null; view: TailoredView }

/** An option by itself: every credit band, its files, its sub-processors, and the calculators filled in. */
export function OptionSection({ part, workbook, view }: Props) {
  const { option, documents, subprocessors, calculators } = part
  const { name, title } = option
  return (
    <section data-option={name} className="mb-12 border-t border-strong-rule pt-6">
      <h2 id={`option-${name.toLowerCase()}`} className="mb-6 text-heading">
        {TAILORED_WORDS.option(name, title)}
      </h2>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <div data-section="credits">
          <h3 className="mb-2 text-lead">{TAILORED_WORDS.credits}</h3>
          <BandsTable option={option} />
          <ul className="no-print mt-3">
            {calculators.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="inline-block py-1">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <div data-section="documents">
          <h3 className="mb-2 text-lead">{TAILORED_WORDS.documents}</h3>
          <DocumentsPart documents={documents} workbook={workbook} name={name} by={view.preparedBy.name} />
        </div>
        {subprocessors !== null && (
          <div data-section="subprocessors">
            <h3 className="mb-2 text-lead">{TAILORED_WORDS.subprocessors}</h3>
            <SubprocessorsPart subprocessors={subprocessors} name={name} />
          </div>
        )}
      </div>
    </section>
  )
}
