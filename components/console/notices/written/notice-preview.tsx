import type { WrittenPreview } from '#lib/domain/console/notices/written-view.ts'
import { WRITE_WORDS } from '#lib/domain/console/notices/written-words.ts'
import { SelectBox } from '../../select-box.tsx'
import { Warnings } from './warnings.tsx'

/** Who would be told, what stands against it, and the mail to the contract that is chosen, as text. */
export function NoticePreview({
  preview: { contracts, warnings, shown },
  onContract,
}: {
  preview: WrittenPreview
  onContract: (contract: string) => void
}) {
  return (
    <section aria-labelledby="preview" className="mt-8 max-w-[44rem]">
      <h2 id="preview">{WRITE_WORDS.preview}</h2>
      <p role="status" className="console-lead">
        {WRITE_WORDS.concerns(contracts.length)}
      </p>
      <Warnings warnings={warnings} />
      {shown !== null && (
        <>
          <SelectBox
            label={WRITE_WORDS.mailTo}
            all={null}
            options={contracts.map(({ id, name, contacts }) => ({
              id,
              name: WRITE_WORDS.contacts(name, contacts),
            }))}
            value={shown.contract}
            onChange={onContract}
          />
          <p className="mt-4 wrap-anywhere">
            {WRITE_WORDS.subject}: {shown.subject}
          </p>
          <pre className="mt-2 border border-rule p-4 text-[0.875rem] whitespace-pre-wrap wrap-anywhere">
            {shown.text}
          </pre>
        </>
      )}
    </section>
  )
}
