/** A table of figures, in words ready to show. Page and PDF draw the same one. */
export type Exhibit = {
  id: string
  /** A grid has a line a row; records are too many columns for that and set each row as a list of label and value. */
  layout: 'grid' | 'records'
  caption: string
  columns: { label: string; align: 'start' | 'end'; width: number }[]
  rows: { id: string; cells: string[] }[]
}

type Column = { label: string; align?: 'start' | 'end'; width?: number }

/**
 * An exhibit with the same number of cells in each row as it has columns.
 * @throws RangeError otherwise
 */
export function exhibit(
  id: string,
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly [id: string, ...cells: string[]])[],
  layout: Exhibit['layout'] = 'grid',
): Exhibit {
  return {
    id,
    layout,
    caption,
    columns: columns.map(({ label, align = 'start', width = 1 }) => ({ label, align, width })),
    rows: rows.map(([rowId, ...cells]) => {
      if (cells.length !== columns.length)
        throw new RangeError(`exhibit ${id}, row ${rowId}: ${cells.length} cells`)
      return { id: rowId, cells }
    }),
  }
}
