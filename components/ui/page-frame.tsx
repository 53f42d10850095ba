import type { ReactNode } from 'react'
import { PrintMarks } from '#components/ui/print-marks.tsx'

type Props = {
  title: ReactNode
  /** What the printed page says at its head and foot. */
  printed: { head: string; foot: string }
  children: ReactNode
}

/** Title and measure of a page on versions. */
export function PageFrame({ title, printed, children }: Props) {
  return (
    <main id="main" className="mx-auto max-w-[76rem] px-6 pt-10 pb-20">
      <PrintMarks {...printed} />
      <h1 className="mb-3 text-[1.75rem] leading-(--leading-title) sm:text-title">{title}</h1>
      {children}
    </main>
  )
}

/** A heading of such a page, with its anchor. */
export function SectionHeading({ id, children }: { id: string; children: string }) {
  return (
    <h2 id={id} className="mb-3 text-heading">
      {children}
    </h2>
  )
}
