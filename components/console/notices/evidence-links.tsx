import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'

/** The evidence of a notice to take away: signed, as data, and as data with addresses. */
export function EvidenceLinks({ id }: { id: string }) {
  const path = `/console/notices/list/${id}`
  const links = [
    { href: `${path}/evidence.pdf`, text: NOTICES_WORDS.evidencePdf },
    { href: `${path}/evidence.json`, text: NOTICES_WORDS.evidenceJson },
    { href: `${path}/evidence.json?addresses=clear`, text: NOTICES_WORDS.evidenceClear },
  ]
  return (
    <details className="no-print mt-4">
      <summary className="min-h-6 cursor-pointer">{NOTICES_WORDS.evidence}</summary>
      <p className="mt-2 max-w-[68ch]">{NOTICES_WORDS.evidenceLead}</p>
      <ul className="mt-1">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href} download className="inline-block py-1">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
