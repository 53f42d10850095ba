import { useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { contractOfLinkAddress, duplicateAddress, linkAddress } from '#lib/client/console/links.ts'
import type { LinkPage, MadeLinkFacts } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { ExtendDialog } from './dialogs/extend-dialog.tsx'
import { ReissueDialog } from './dialogs/reissue-dialog.tsx'
import { RevokeDialog } from './dialogs/revoke-dialog.tsx'
import { ToLegalDialog } from './dialogs/to-legal-dialog.tsx'
import { MadeLinkDialog } from './made-link.tsx'
import { useLink } from './use-link.ts'

/** What can be done with a link. */
export function LinkActions({ page }: { page: LinkPage }) {
  const { id } = page.line
  const [opened, setOpened] = useState<'extend' | 'reissue' | 'revoke' | 'toLegal' | null>(null)
  const [made, setMade] = useState<MadeLinkFacts | null>(null)
  const show = useLink(id)
  const router = useRouter()
  const client = useQueryClient()
  const close = () => setOpened(null)
  const button = (kind: 'extend' | 'reissue' | 'revoke' | 'toLegal') => (
    <button type="button" className="button quiet" onClick={() => setOpened(kind)}>
      {LINKS_WORDS[kind]}
    </button>
  )
  return (
    <>
      {page.can.makeContract && (
        <Link href={contractOfLinkAddress(id)} prefetch={false} className="button">
          {LINKS_WORDS.makeContract}
        </Link>
      )}
      {page.can.handToLegal && button('toLegal')}
      {page.can.change && (
        <Link href={`${linkAddress(id)}/edit`} prefetch={false} className="button quiet">
          {LINKS_WORDS.change}
        </Link>
      )}
      {page.can.change && button('extend')}
      <Link href={duplicateAddress(id)} prefetch={false} className="button quiet">
        {LINKS_WORDS.duplicate}
      </Link>
      {page.can.reissue && button('reissue')}
      {page.can.change && button('revoke')}
      {opened === 'extend' && <ExtendDialog page={page} show={show} onClose={close} />}
      {opened === 'toLegal' && <ToLegalDialog page={page} show={show} onClose={close} />}
      {opened === 'revoke' && <RevokeDialog page={page} show={show} onClose={close} />}
      {opened === 'reissue' && <ReissueDialog link={id} onMade={setMade} onClose={close} />}
      {made !== null && (
        <MadeLinkDialog
          made={made}
          onClose={() => {
            setMade(null)
            void client.invalidateQueries({ queryKey: ['console', 'link', id] })
            void client.invalidateQueries({ queryKey: ['console', 'links'] })
            router.push(linkAddress(made.id))
          }}
        />
      )}
    </>
  )
}
