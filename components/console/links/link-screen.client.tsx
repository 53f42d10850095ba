'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { linkAddress, linkQuery } from '#lib/client/console/links.ts'
import type { LinkPage } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { FaultLine } from '../fault-line.tsx'
import { Screen } from '../screen.tsx'
import { Moment, ZoneNote } from '../shell/zone.tsx'
import { LinkActions } from './link-actions.tsx'
import { LinkMark } from './link-mark.tsx'
import { LinkPreviewSection } from './link-preview.tsx'
import { VisitsPart } from './visits/visits-part.tsx'

/** A tailored link: what it fixes, what its customer sees, what was done with it, and what can be. */
export function LinkScreen({ id }: { id: string }) {
  const { data, error, isPending } = useQuery(linkQuery(id))
  if (data === undefined)
    return (
      <Screen title={SCREENS.links.name}>
        <FaultLine error={error} />
        {isPending && <p className="console-empty">{LINKS_WORDS.loading}</p>}
      </Screen>
    )
  const { line, facts, note, replacedBy } = data
  return (
    <Screen title={line.customer} actions={<LinkActions page={data} />}>
      <p className="console-lead">
        <LinkMark state={line.state} />{' '}
        {line.calledNow !== null && <span>{LINKS_WORDS.calledNow(line.calledNow)} </span>}
        {data.contract !== null && (
          <>{data.contract === 'made' ? LINKS_WORDS.contractMade : LINKS_WORDS.contractAsked} </>
        )}
        {replacedBy !== null && (
          <>
            <Link href={linkAddress(replacedBy)} prefetch={false}>
              {LINKS_WORDS.replacedBy}
            </Link>{' '}
          </>
        )}
        <Link href={SCREENS.links.path} prefetch={false} className="no-print">
          {LINKS_WORDS.back}
        </Link>
      </p>
      <FaultLine error={error} />
      <dl className="console-facts">
        {facts.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="wrap-anywhere">{words}</dd>
          </div>
        ))}
      </dl>
      {note !== null && (
        <section aria-labelledby="note" className="mt-8">
          <h2 id="note">{LINKS_WORDS.noteTitle}</h2>
          <p className="max-w-[68ch] whitespace-pre-line wrap-anywhere">{note}</p>
        </section>
      )}
      <LinkPreviewSection preview={data.preview} />
      <History page={data} />
      <VisitsPart link={id} />
      <ZoneNote />
    </Screen>
  )
}

function History({ page: { history, at } }: { page: LinkPage }) {
  return (
    <section aria-labelledby="history" className="mt-8">
      <h2 id="history">{LINKS_WORDS.history}</h2>
      <ol>
        {history.map(({ step, words, who, note, at: moment }) => (
          <li key={`${moment} ${step} ${note}`} className="py-1 wrap-anywhere">
            <Moment moment={moment} at={at} />, {who} {words}
            {note !== null && <span className="console-below whitespace-pre-line">{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
