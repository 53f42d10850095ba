import type { ReactNode } from 'react'

/** A section of the page that is no part of the agreement, so without a number. */
export function PageSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mb-14">
      <h2 id={id} className="mb-4 text-heading">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** A heading within a section, with a permanent anchor. */
export function TopicHeading({ id, children }: { id: string; children: ReactNode }) {
  return (
    <h3 id={id} className="mt-8 mb-2 break-after-avoid font-serif text-lead font-semibold">
      {children}
    </h3>
  )
}
