import { ElementScript } from '#components/ui/element-script.tsx'

/** Keeps the reader's place when another tier or region is chosen; without scripts the new offer opens at its top. */
export function OfferSwitch() {
  return (
    <offer-switch>
      <ElementScript name="offer-switch" />
      <p role="status" className="sr-only" />
    </offer-switch>
  )
}
