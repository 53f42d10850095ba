import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { copyNotice, previewQuery, sendNotice } from '#lib/client/console/notices.ts'
import type { SendPreview } from '#lib/domain/console/notices/view.ts'
import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { useTell } from '../shell/telling.tsx'
import { Lacking } from './lacking.tsx'
import { Warnings } from './written/warnings.tsx'

/** Says who will be told what before a notice is sent, which cannot be taken back; a copy can go to oneself first. */
export function SendDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const client = useQueryClient()
  const tell = useTell()
  const preview = useQuery(previewQuery(id))
  const copying = useMutation({ mutationFn: () => copyNotice(id) })
  const sending = useMutation({
    mutationFn: () => sendNotice(id),
    onSuccess: async ({ recipients }) => {
      onClose()
      tell.done(NOTICES_WORDS.sent(recipients))
      await client.invalidateQueries({ queryKey: ['console', 'notices'] })
    },
  })
  const { data } = preview
  return (
    <Dialog title={NOTICES_WORDS.sendTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!sending.isPending && data !== undefined && data.contacts > 0) sending.mutate()
        }}
      >
        {preview.isPending && <p className="console-lead">{NOTICES_WORDS.loading}</p>}
        {data !== undefined && <Preview preview={data} />}
        <p role="status" className="console-below">
          {copying.isSuccess && data !== undefined && NOTICES_WORDS.copied(data.own)}
        </p>
        <FaultLine error={preview.error ?? copying.error ?? sending.error} />
        {data !== undefined && data.contacts > 0 && (
          <p className="console-more">
            <button
              type="button"
              className="button quiet"
              aria-disabled={copying.isPending || undefined}
              onClick={() => {
                if (!copying.isPending) copying.mutate()
              }}
            >
              {NOTICES_WORDS.copy}
            </button>
          </p>
        )}
        <DialogButtons
          label={NOTICES_WORDS.send}
          isBusy={sending.isPending || data === undefined || data.contacts === 0}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}

function Preview({ preview }: { preview: SendPreview }) {
  const { contacts, customers, told, lacking, subject, warnings } = preview
  return (
    <>
      <p className="console-lead">
        {contacts === 0 ? NOTICES_WORDS.sendNobody : NOTICES_WORDS.sendLead(contacts, customers)}
      </p>
      {subject !== null && (
        <p>
          {NOTICES_WORDS.subject}: {subject}
        </p>
      )}
      <ul className="my-4 list-disc pl-5 wrap-anywhere">
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {contacts > told.length && <li>{NOTICES_WORDS.andMore(contacts - told.length)}</li>}
      </ul>
      <Warnings warnings={warnings} />
      <Lacking lacking={lacking} />
    </>
  )
}
