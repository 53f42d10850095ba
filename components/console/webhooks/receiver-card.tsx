import { StandingMark } from '#components/ui/standing-mark.tsx'
import type { ReceiverLine, ReceiversFacts } from '#lib/domain/console/webhooks/view.ts'
import { RECEIVERS_WORDS } from '#lib/domain/console/webhooks/words.ts'
import { RECEIVER_STANDS, RECEIVER_STATES } from '#lib/domain/event-webhooks/words.ts'
import { grouped } from '#lib/domain/quantities/time/duration.ts'
import { Moment } from '../shell/zone.tsx'
import { ReceiverActions } from './receiver-actions.tsx'
import { UndeliveredEvents } from './undelivered-events.tsx'

const MARKS = { unproven: 'announced', challenged: 'announced', live: 'in-force', ended: 'danger' } as const

/** A system that gets events: how it stands, what it is told of, and what came of the last deliveries. */
export function ReceiverCard({ line, facts: { types, at } }: { line: ReceiverLine; facts: ReceiversFacts }) {
  const { id, name, host, state, bothUntil, waiting } = line
  const told = types.filter((type) => line.types.includes(type.id))
  const facts: [string, React.ReactNode][] = [
    [RECEIVERS_WORDS.host, host],
    [RECEIVERS_WORDS.events, told.map((type) => type.name).join('; ')],
    [RECEIVERS_WORDS.added, <AddedBy key="added" line={line} at={at} />],
    [RECEIVERS_WORDS.waiting, waiting === 0 ? RECEIVERS_WORDS.waitingNone : grouped(waiting)],
    ...(bothUntil === null
      ? []
      : [
          [RECEIVERS_WORDS.both, <Moment key="both" moment={bothUntil} at={at} />] as [
            string,
            React.ReactNode,
          ],
        ]),
  ]
  return (
    <section aria-labelledby={`receiver-${id}`} className="mt-8">
      <h2 id={`receiver-${id}`} className="wrap-anywhere">
        {name}
      </h2>
      <p>
        <StandingMark state={MARKS[state]}>{RECEIVER_STATES[state]}</StandingMark>{' '}
        <span className="console-below">{RECEIVER_STANDS[state]}</span>
      </p>
      <dl className="console-facts">
        {facts.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="wrap-anywhere">{words}</dd>
          </div>
        ))}
      </dl>
      <ReceiverActions line={line} />
      {line.undelivered.length > 0 && <UndeliveredEvents line={line} at={at} />}
      <Tries line={line} at={at} />
    </section>
  )
}

function AddedBy({ line: { addedAt, addedBy }, at }: { line: ReceiverLine; at: string }) {
  return (
    <>
      <Moment moment={addedAt} at={at} />, {addedBy}
    </>
  )
}

function Tries({ line: { id, tries }, at }: { line: ReceiverLine; at: string }) {
  return (
    <>
      <h3 id={`tries-${id}`} className="console-label mt-4">
        {RECEIVERS_WORDS.tries}
      </h3>
      {tries.length === 0 ? (
        <p>{RECEIVERS_WORDS.triesNone}</p>
      ) : (
        <ol aria-labelledby={`tries-${id}`}>
          {tries.map(({ at: moment, type, said }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two attempts may be alike.
            <li key={index} className="py-1 wrap-anywhere">
              <Moment moment={moment} at={at} />, <code>{type}</code>: {said}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
