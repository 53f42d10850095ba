import type { ReactNode } from 'react'

export type SiteLink = { href: string; label: string }

/** Header, main content and footer of every public page. */
export function SiteShell({
  name,
  legalName,
  navigation,
  footer,
  note,
  children,
}: {
  name: string
  legalName: string
  navigation: SiteLink[]
  footer: SiteLink[]
  /** What holds for the whole site at the moment, in the footer; null for nothing. */
  note: string | null
  children: ReactNode
}) {
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:left-4 focus:top-4 focus:z-20 focus:bg-paper focus:p-2"
      >
        Skip to the content
      </a>
      <header className="mx-auto flex max-w-[76rem] flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-b border-rule px-6 py-5">
        <a href="/enterprise-sla" className="plain font-serif text-lead font-semibold">
          {name}
        </a>
        <Links label="Main" links={navigation} />
      </header>
      {children}
      {/* On paper every page has a foot of its own; this one could be the only thing on the last. */}
      <footer className="no-print mx-auto flex max-w-[76rem] flex-wrap items-baseline gap-x-6 gap-y-2 border-t border-rule px-6 py-6 text-[0.9375rem] text-soft">
        <span>{legalName}</span>
        <Links label="Footer" links={footer} />
        {note !== null && <span className="basis-full text-small">{note}</span>}
      </footer>
    </>
  )
}

function Links({ label, links }: { label: string; links: SiteLink[] }) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
        {links.map(({ href, label: text }) => (
          <li key={href}>
            <a href={href} className="plain inline-block py-1">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
