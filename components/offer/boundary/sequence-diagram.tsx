import { SequenceDrawing } from './sequence-drawing.tsx'
import { sequenceSteps } from './sequence-steps.ts'

/** A refused call as a diagram, and the same steps as a numbered list. */
export function SequenceDiagram({ vendorName }: { vendorName: string }) {
  const steps = sequenceSteps(vendorName)
  const title = `Sequence of a refused call between your client, the ${vendorName} API and an upstream API, in the ${steps.length} steps of the list below`
  const drawn = { steps, vendorName, title }
  return (
    <figure className="@container my-6">
      {/* By the width of the column, not of the window: beside the rail the column is narrow on a wide screen too. */}
      <SequenceDrawing {...drawn} width={720} className="max-w-[45rem] @max-[38rem]:hidden" />
      <SequenceDrawing {...drawn} width={342} className="max-w-[26rem] @min-[38rem]:hidden" />
      <figcaption className="mt-2 mb-4 text-small text-soft">
        Solid arrows are requests, dashed arrows are answers. The numbers are those of the list.
      </figcaption>
      <ol className="max-w-[68ch] list-decimal space-y-1 pl-7">
        {steps.map(({ number, text }) => (
          <li key={number}>{text}</li>
        ))}
      </ol>
    </figure>
  )
}
