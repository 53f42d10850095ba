import type { LiveList as Facts } from '#lib/domain/subprocessors/view.ts'

/** How the list of a day differs from the one that the version prints, and the next change of it. */
export function LiveList({ href, when, line, next }: Omit<Facts, 'list'>) {
  return (
    <p className="mb-4 max-w-[68ch]">
      <a href={href}>{when}</a>: {line} {next !== null && <a href={next.href}>{next.text}</a>}
    </p>
  )
}
