import type { LinkPreview, PreviewOption } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'

/** What the customer of a link sees, in short. */
export function LinkPreviewSection({ preview }: { preview: LinkPreview | null }) {
  return (
    <section aria-labelledby="seen" className="mt-8">
      <h2 id="seen">{LINKS_WORDS.seenTitle}</h2>
      {preview === null ? (
        <p className="console-empty">{LINKS_WORDS.nothingPublished}</p>
      ) : (
        <>
          <p role="status" className="console-lead">
            {preview.version}. {preview.announced}
          </p>
          {preview.gone.length > 0 && (
            <ul className="console-lacking">
              {preview.gone.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          {preview.options.map((option) => (
            <OptionCard key={option.name} option={option} />
          ))}
        </>
      )}
    </section>
  )
}

function OptionCard({ option: { name, title, facts, bands } }: { option: PreviewOption }) {
  return (
    <div className="console-card">
      <h3>
        {name}. {title}
      </h3>
      <dl className="console-facts">
        {facts.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className="console-scroll">
        <table className="console-table whole">
          <caption className="sr-only">{LINKS_WORDS.bandsCaption(title)}</caption>
          <thead>
            <tr>
              <th scope="col">{LINKS_WORDS.uptime}</th>
              <th scope="col">{LINKS_WORDS.credit}</th>
              {bands[0]?.amount !== null && <th scope="col">{LINKS_WORDS.amount}</th>}
            </tr>
          </thead>
          <tbody>
            {bands.map(({ uptime, credit, amount }) => (
              <tr key={uptime}>
                <th scope="row">{uptime}</th>
                <td>{credit}</td>
                {amount !== null && <td className="whitespace-nowrap">{amount}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
