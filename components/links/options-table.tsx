// biome-ignore-all lint/a11y/useSemanticElements: the same.
// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table display away, and the roles with it.

import { SectionHeading } from '#components/ui/page-frame.tsx'
import type { OptionCell, OptionRow } from '#lib/domain/links/page/option-rows.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'
import type { TailoredView } from '#lib/domain/links/view.ts'

/** The options side by side; on a phone one row beneath the other. */
export function OptionsTable({ view, rows }: { view: TailoredView; rows: readonly OptionRow[] }) {
  const { options } = view
  return (
    <section data-section="options" className="mb-12">
      <SectionHeading id="options">{TAILORED_WORDS.options}</SectionHeading>
      {options.length === 0 ? (
        <p className="max-w-[68ch]">{TAILORED_WORDS.nothing}</p>
      ) : (
        <table role="table" className="exhibit stacks comparison">
          <caption>{TAILORED_WORDS.optionsCaption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" className="label">
                {TAILORED_WORDS.term}
              </th>
              {options.map(({ name, title }) => (
                <th key={name} role="columnheader" scope="col" className="font-serif text-body">
                  {name} · {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map(({ id, label, cells }) => (
              <tr key={id} role="row">
                <th role="rowheader" scope="row">
                  {label}
                </th>
                {options.map(({ name, offer }, index) => (
                  <td key={name} role="cell" data-label={`${name} · ${offer.tier.name}`}>
                    <Cell cell={cells[index]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Cell({ cell }: { cell: OptionCell | undefined }) {
  return (
    <span className="figures">
      {cell?.figure != null && (
        <span className="block font-serif text-lead font-semibold">{cell.figure}</span>
      )}
      {cell?.lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </span>
  )
}
