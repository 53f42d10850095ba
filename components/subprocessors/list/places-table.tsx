import type { PlacesMatrix, PlaceUse } from '#lib/domain/subprocessors/processing/places-matrix.ts'

const MARKS: Readonly<Record<NonNullable<PlaceUse>, string>> = {
  stored: 'stored',
  reached: 'reached',
  both: 'stored, reached',
}

/** Countries by what is done there. It may be wider than a phone: then it scrolls by itself, and by keyboard. */
export function PlacesTable({ countries, rows }: PlacesMatrix) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section aria-label="Places by purpose" tabIndex={0} className="overflow-x-auto print:overflow-visible">
      <table className="exhibit differences min-w-[64rem] text-small print:min-w-0">
        <caption className="sr-only">
          Where data are stored for each purpose, and from where they are reached
        </caption>
        <thead>
          <tr>
            <th scope="col" className="label">
              What it does
            </th>
            {countries.map((country) => (
              <th key={country} scope="col" className="label">
                {country}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, purpose, uses }) => (
            <tr key={`${id} ${purpose}`}>
              <th scope="row">
                {purpose}
                <span className="block text-small text-soft">{name}</span>
              </th>
              {uses.map((use, index) => (
                <td key={countries[index]}>{use === null ? '' : MARKS[use]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
