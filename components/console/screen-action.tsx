import Link from 'next/link'
import { useScreenAction } from './shell/screen-actions.tsx'

/** A button at the head of a screen, which the palette offers too. */
export function ActionButton({
  label,
  isQuiet = false,
  isBusy = false,
  onClick,
}: {
  label: string
  isQuiet?: boolean
  isBusy?: boolean
  onClick: () => void
}) {
  const control = useScreenAction<HTMLButtonElement>(label)
  return (
    <button
      ref={control}
      type="button"
      className={isQuiet ? 'button quiet' : 'button'}
      aria-disabled={isBusy || undefined}
      onClick={() => {
        if (!isBusy) onClick()
      }}
    >
      {label}
    </button>
  )
}

/** A link at the head of a screen, as above. `isFile`: it leads to a file, not to a screen. */
export function ActionLink({
  label,
  href,
  isQuiet = false,
  isFile = false,
}: {
  label: string
  href: string
  isQuiet?: boolean
  isFile?: boolean
}) {
  const control = useScreenAction<HTMLAnchorElement>(label)
  const className = isQuiet ? 'button quiet' : 'button'
  if (isFile)
    return (
      <a ref={control} href={href} download className={className}>
        {label}
      </a>
    )
  return (
    <Link ref={control} href={href} prefetch={false} className={className}>
      {label}
    </Link>
  )
}
