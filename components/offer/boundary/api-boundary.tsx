import type { ExampleAnswer as Answer, ExampleClient as Client } from '#lib/domain/offer/api-example.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { ExampleAnswer } from './example-answer.tsx'
import { ExampleClient } from './example-client.tsx'
import { SequenceDiagram } from './sequence-diagram.tsx'

type Props = {
  answer: Answer
  client: Client
  api: Pick<Offer['api'], 'upstreamThrottling' | 'retries'>
  /** As clauses name the vendor. */
  vendorName: string
}

const HEADING = 'mt-10 break-after-avoid font-serif text-lead font-semibold'

/**
 * What the clauses on the API boundary look like on the wire: it explains them and commits to nothing. A vendor that
 * queues or repeats a refused call passes on no 429 to draw.
 */
export function ApiBoundary({ answer, client, api, vendorName }: Props) {
  const isPassedOn = api.upstreamThrottling === 'passed-on' && api.retries === 'client'
  return (
    <>
      {isPassedOn && <PassedOn answer={answer} vendorName={vendorName} />}
      <h3 id="api-example-client" className={HEADING}>
        An example client
      </h3>
      <ExampleClient client={client} />
    </>
  )
}

function PassedOn({ answer, vendorName }: Pick<Props, 'answer' | 'vendorName'>) {
  return (
    <>
      <h3 id="api-sequence" className={HEADING}>
        When an upstream API refuses a call
      </h3>
      <SequenceDiagram vendorName={vendorName} />
      <h3 id="api-example-answer" className={HEADING}>
        The answer that your client receives
      </h3>
      <ExampleAnswer answer={answer} vendorName={vendorName} />
    </>
  )
}
