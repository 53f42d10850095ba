/** The sheet, in points (1/72 inch). The left margin leaves room for a binder. */
const MILLIMETRE = 72 / 25.4

export const sheet = { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE } as const

export const margin = {
  top: 27 * MILLIMETRE,
  right: 25 * MILLIMETRE,
  bottom: 25 * MILLIMETRE,
  left: 28 * MILLIMETRE,
} as const

/** Where the running head and foot begin, from the top of the sheet. */
export const runningTop = {
  head: 14 * MILLIMETRE,
  foot: 279 * MILLIMETRE,
  belowFoot: 283.5 * MILLIMETRE,
} as const

/** A bookmark that leads to the left edge: pdfkit counts from the right. */
export const bookmarkLeft = sheet.width

/** Numbers of clauses and sections hang in a column of this width; the text stands beside it. */
export const numberWidth = 38

export const contentWidth = sheet.width - margin.left - margin.right
export const textWidth = contentWidth - numberWidth
export const contentHeight = sheet.height - margin.top - margin.bottom
