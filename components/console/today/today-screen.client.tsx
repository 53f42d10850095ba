'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { StandingMark } from '#components/ui/standing-mark.tsx'
import { todayQuery } from '#lib/client/console/today.ts'
import { CONSOLE_PATH } from '#lib/domain/addresses.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import type { WaitingItem } from '#lib/domain/console/today/view.ts'
import { TODAY_WORDS } from '#lib/domain/console/today/words.ts'
import { FaultLine } from '../fault-line.tsx'
import { Screen } from '../screen.tsx'

/** What waits for whoever looks, each with the one thing to do about it. */
export function TodayScreen() {
  const { data, error, isPending } = useQuery(todayQuery)
  return (
    <Screen title={SCREENS.today.name}>
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{TODAY_WORDS.loading}</p>}
      {data?.items.length === 0 && <p className="console-empty">{TODAY_WORDS.nothing}</p>}
      {data !== undefined && data.items.length > 0 && (
        <ul className="console-waiting">
          {data.items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Screen>
  )
}

const MARKS = { amiss: 'danger', soon: 'announced', open: 'superseded' } as const

function Item({ item: { pressing, mark, words, action, command } }: { item: WaitingItem }) {
  return (
    <li>
      <span>
        <StandingMark state={MARKS[pressing]}>{mark}</StandingMark>
      </span>
      <span>
        {words}
        {command !== null && (
          <span className="console-below">
            Once it is done: <code className="console-key">{command}</code>
          </span>
        )}
      </span>
      {action !== null && <Action {...action} />}
    </li>
  )
}

/** The public pages are documents of their own. */
function Action({ label, path }: { label: string; path: string }) {
  return path.startsWith(CONSOLE_PATH) ? (
    <Link href={path} prefetch={false} className="button quiet">
      {label}
    </Link>
  ) : (
    <a href={path} className="button quiet">
      {label}
    </a>
  )
}
