import type { Content } from 'pdfmake'
import { numberWidth } from '#components/pdf/page-geometry.ts'
import type { Exhibit } from '#lib/domain/exhibits/table.ts'

const LABEL_WIDTH = 104

/** An exhibit for pdfmake: a table, or a list of label and value for each record. Throws RangeError for none. */
export function exhibitContent(exhibit: Exhibit | undefined): Content[] {
  if (exhibit === undefined)
    throw new RangeError('the text calls for an exhibit that the offer does not have')
  const { layout, caption } = exhibit
  return [{ text: caption, style: 'caption' }, ...(layout === 'grid' ? [grid(exhibit)] : records(exhibit))]
}

function grid({ columns, rows }: Exhibit): Content {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const cellsOf = (cells: readonly string[], style: string) =>
    columns.map(({ align }, index) => ({
      text: cells[index],
      style,
      alignment: align === 'end' ? 'right' : 'left',
    }))
  return {
    margin: [numberWidth, 0, 0, 0],
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => `${(width / whole) * 100}%`),
      body: [
        cellsOf(
          columns.map(({ label }) => label),
          'label',
        ),
        ...rows.map(({ cells }) => cellsOf(cells, 'cell')),
      ],
    },
  }
}

function records({ columns, rows }: Exhibit): Content[] {
  const labels = columns.slice(1).map(({ label }) => label)
  return rows.flatMap(({ cells: [name, ...values] }) => [
    { text: name, style: 'recordName' },
    {
      margin: [numberWidth, 0, 0, 0],
      layout: 'noBorders',
      table: {
        widths: [LABEL_WIDTH, '*'],
        body: labels.map((label, index) => [
          { text: label, style: 'label' },
          { text: values[index], style: 'cell' },
        ]),
      },
    },
  ])
}
