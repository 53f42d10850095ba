import type { Clause as ClauseText, DocumentKind } from '#lib/domain/legal/text.ts'
import { InlineText } from './inline-text.tsx'

/** A numbered clause; its number is its permanent address. `CopyClause` answers the button. */
export function Clause({
  clause,
  documents,
}: {
  clause: ClauseText
  documents: Record<DocumentKind, string>
}) {
  return (
    <div
      id={clause.id}
      data-number={clause.number}
      className="clause mb-4 grid grid-cols-[2.75rem_minmax(0,68ch)] gap-x-2"
    >
      <a
        href={`#${clause.id}`}
        aria-label={`Clause ${clause.number}`}
        className="plain self-start pt-[0.2rem] text-[0.9375rem] text-soft"
      >
        {clause.number}
      </a>
      <div data-words="" className="font-serif text-[1.0625rem] leading-[1.6]">
        {clause.blocks.map((block, index) =>
          block.kind === 'paragraph' ? (
            <p key={`p${index.toString()}`} className="not-first:mt-2">
              <InlineText content={block.content} otherDocument={documents} />
            </p>
          ) : (
            <ol key={`l${index.toString()}`} className="mt-2 list-[lower-alpha-parens] space-y-1 pl-7">
              {block.items.map((item, at) => (
                <li key={`i${at.toString()}`}>
                  <InlineText content={item} otherDocument={documents} />
                </li>
              ))}
            </ol>
          ),
        )}
      </div>
      <button
        type="button"
        data-copies={clause.id}
        aria-label={`Copy clause ${clause.number} with its citation`}
        className="copy no-print"
      >
        Copy
      </button>
    </div>
  )
}
