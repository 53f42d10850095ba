import type { Clause as ClauseText, DocumentKind } from '#lib/domain/legal/text.ts'
import { InlineText } from './inline-text.tsx'

/**
 * A numbered clause; its number is its permanent address. There are nearly two hundred on a page, so the style sheet
 * knows their parts without classes, and `copy-clause` adds their buttons.
 */
export function Clause({
  clause,
  documents,
}: {
  clause: ClauseText
  documents: Record<DocumentKind, string>
}) {
  return (
    <div id={clause.id} className="clause">
      <a href={`#${clause.id}`}>{clause.number}</a>
      <div>
        {clause.blocks.map((block, index) =>
          block.kind === 'paragraph' ? (
            <p key={`p${index.toString()}`}>
              <InlineText content={block.content} otherDocument={documents} />
            </p>
          ) : (
            <ol key={`l${index.toString()}`}>
              {block.items.map((item, at) => (
                <li key={`i${at.toString()}`}>
                  <InlineText content={item} otherDocument={documents} />
                </li>
              ))}
            </ol>
          ),
        )}
      </div>
    </div>
  )
}
