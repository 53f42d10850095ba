import type { ReactNode } from 'react'

/** Title and measure of a page on versions. */
export function PageFrame({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <main id="main" className="mx-auto max-w-[76rem] px-6 pt-10 pb-20">
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
