import { useEffect, useMemo, useState } from 'react'
import { firstRows, otherGroups, RowGroup, type RowsProps } from './list-rows.tsx'

/** Milliseconds without another question, after which the rows that are not seen at once follow. */
const QUIET_MILLISECONDS = 250

type Painted = { of: RowsProps; groups: readonly RowsProps[] }

/**
 * A short answer at once; of a long one the first rows, and the others once the reader pauses, a group at a time: they stand below what is seen, and
 * a letter that is typed meanwhile need not wait for them. The others of the answer before are hidden as long.
 */
export function LaterRows({ rows, columns, q, changed }: RowsProps) {
  const asked = useMemo(() => ({ rows, columns, q, changed }), [rows, columns, q, changed])
  const [painted, setPainted] = useState<Painted>(() => ({ of: asked, groups: othersOf(asked) }))
  const isCurrent = painted.of === asked
  const missing = isCurrent ? othersOf(asked).length - painted.groups.length : null
  useEffect(() => {
    if (missing === 0) return
    const timer = setTimeout(
      () => setPainted((before) => withNextGroup(before, asked)),
      missing === null ? QUIET_MILLISECONDS : 0,
    )
    return () => clearTimeout(timer)
  }, [missing, asked])
  const first = useMemo(() => ({ ...asked, rows: firstRows(asked.rows) }), [asked])
  return (
    <>
      {first.rows.length > 0 && <RowGroup {...first} />}
      {painted.groups.map((group, index) => (
        // A group keeps its place while the rows in it become others.
        // biome-ignore lint/suspicious/noArrayIndexKey: as said
        <RowGroup key={index} {...group} isHidden={!isCurrent} />
      ))}
    </>
  )
}

function othersOf({ rows, ...look }: RowsProps): RowsProps[] {
  return otherGroups(rows).map((group) => ({ ...look, rows: group }))
}

function withNextGroup({ of, groups }: Painted, asked: RowsProps): Painted {
  const kept = of === asked ? groups : []
  return { of: asked, groups: othersOf(asked).slice(0, kept.length + 1) }
}
