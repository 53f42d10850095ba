import type { MouseEvent } from 'react'
import { isPlainClick } from '../browsing/is-plain-click.ts'
import type { ComparisonControls } from './comparison-controls.ts'

type Props = {
  href: string
  words: string
  from: string
  to: string
  controls: Pick<ComparisonControls, 'ask' | 'intend'> | null
}

/** Leads to two other days. With JavaScript their lists are fetched once a reader is about to choose them. */
export function AskingLink({ href, words, from, to, controls }: Props) {
  const intend = () => controls?.intend([from, to])
  return (
    <a
      href={href}
      rel="nofollow"
      className="inline-block py-1"
      {...(controls === null
        ? {}
        : {
            onPointerEnter: intend,
            onFocus: intend,
            onClick: (event: MouseEvent<HTMLAnchorElement>) => {
              if (!isPlainClick(event)) return
              event.preventDefault()
              controls.ask({ from, to })
            },
          })}
    >
      {words}
    </a>
  )
}
