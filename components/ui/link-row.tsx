/** Links side by side, each with room for a finger. */
export function LinkRow({ links }: { links: { href: string; label: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-x-6">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} className="inline-block py-1">
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
