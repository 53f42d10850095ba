import { ElementScript } from '#components/ui/element-script.tsx'

/** Where the definition of a term shows that is pointed at in a clause. Without scripts the definitions are read in their place. */
export function DefinedTerms() {
  return (
    <defined-terms>
      <ElementScript name="defined-terms" />
      <div id="definition" popover="auto" className="definition no-print" />
    </defined-terms>
  )
}
