import { type MouseEvent, memo } from 'react'
import type { SubprocessorListFacts } from '#lib/domain/subprocessors/view.ts'
import { isPlainClick } from '../browsing/is-plain-click.ts'
import type { ListControls } from './list-controls.ts'

/** Days on which the list became another. With JavaScript, the list of one is fetched once a reader is about to choose it. */
export const ChangeDays = memo(function ChangeDays({
  days,
  ask,
  intend,
}: {
  days: SubprocessorListFacts['days']
  ask: ListControls['ask'] | null
  intend: ListControls['intend'] | null
}) {
  if (days.length === 0) return null
  return (
    <details className="no-print mt-3">
      <summary className="cursor-pointer py-2.5 text-accent">Days on which the list changed</summary>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {days.map(({ on, words, href }) => (
          <li key={on}>
            <a
              href={href}
              rel="nofollow"
              className="figures inline-block py-1"
              {...(ask === null || intend === null
                ? {}
                : {
                    onPointerEnter: () => intend(on),
                    onFocus: () => intend(on),
                    onClick: (event: MouseEvent<HTMLAnchorElement>) => {
                      if (!isPlainClick(event)) return
                      event.preventDefault()
                      ask('on', on)
                    },
                  })}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
})
