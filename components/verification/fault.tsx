/** What is wrong with a field, and how to fix it. */
export function Fault({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} role="alert" className="mt-1.5 border-l-3 border-danger pl-3 font-semibold">
      {children}
    </p>
  )
}
