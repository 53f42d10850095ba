import { UnbrokenVersions } from '#components/ui/unbroken-versions.tsx'

type Props = { title: string; message: string; links: { href: string; label: string }[] }

/** Why an address that chooses a version, day, tier or region cannot be used, and where to go instead. */
export function ChoicePage({ title, message, links }: Props) {
  return (
    <main id="main" className="mx-auto max-w-[76rem] px-6 pt-10 pb-20">
      <h1 className="mb-3 text-[1.75rem] leading-(--leading-title) sm:text-title">{title}</h1>
      <p role="alert" className="mb-6 max-w-[68ch] border-l-3 border-announced pl-5 text-lead wrap-anywhere">
        <UnbrokenVersions>{message}</UnbrokenVersions>
      </p>
      <ul className="max-w-[68ch]">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-block py-1">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </main>
  )
}
