import type { WordChange } from '#lib/domain/comparison/difference.ts'

/**
 * A clause with what was struck out of it and what was put in. Lines keep their breaks: each is a paragraph or an item.
 * Screen readers do not all tell of `del` and `ins`, so the words say it too, unseen.
 */
export function WordDiff({ words }: { words: WordChange[] }) {
  return (
    <p className="redline max-w-[68ch] font-serif text-[1.0625rem] leading-[1.6] whitespace-pre-line">
      {words.map(({ kind, text }, index) => {
        const key = `${index.toString()}-${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        const [, space = '', rest = ''] = /^(\s*)([\s\S]*)$/.exec(text) ?? []
        const Element = kind === 'removed' ? 'del' : 'ins'
        return (
          <span key={key}>
            {space}
            <Element>
              <span className="sr-only">{kind === 'removed' ? '[removed: ' : '[added: '}</span>
              {rest}
              <span className="sr-only">]</span>
            </Element>
          </span>
        )
      })}
    </p>
  )
}
