import Link from 'next/link'
import { CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { importedInWords } from '#lib/domain/contracts/import/words.ts'

/** What an import has done. */
export function Imported({ summary }: { summary: string | null }) {
  return (
    <div>
      <p className="console-lead">{importedInWords(summary)}</p>
      <Link href={SCREENS.customers.path} prefetch={false} className="button">
        {CUSTOMER_WORDS.back}
      </Link>
    </div>
  )
}
