/** What is wrong with a field, and how to fix it; without words it waits, out of sight, for a fault to tell. */
export function Fault({ id, children }: { id: string; children: string | null }) {
  return (
    <p
      id={id}
      role="alert"
      hidden={children === null}
      className="mt-1.5 border-l-3 border-danger pl-3 font-semibold"
    >
      {children}
    </p>
  )
}
