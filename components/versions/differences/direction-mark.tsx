import type { ReactNode } from 'react'
import type { Direction } from '#lib/domain/comparison/difference.ts'
import { DIRECTION_WORDS } from '#lib/domain/comparison/in-words.ts'

const MARKS = {
  better: ['▲', 'text-in-force'],
  worse: ['▼', 'text-announced'],
  neutral: ['=', 'text-soft'],
  'needs-reading': ['¶', 'text-ink'],
} as const

type Props = {
  direction: Direction
  /** Other words than the name of the direction. */
  children?: ReactNode
}

/** What a difference means for the customer: a word, with a sign and a colour that say the same. */
export function DirectionMark({ direction, children }: Props) {
  const [sign, colour] = MARKS[direction]
  return (
    <strong className={`inline-block ps-[1.125rem] -indent-[1.125rem] font-semibold *:indent-0 ${colour}`}>
      <span aria-hidden="true" className="mr-1.5 inline-block w-3 text-center">
        {sign}
      </span>
      {children ?? DIRECTION_WORDS[direction]}
    </strong>
  )
}
