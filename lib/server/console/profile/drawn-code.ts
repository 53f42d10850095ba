import { encode } from 'uqr'
import type { DrawnCode } from '#lib/domain/console/profile/view.ts'

/** White modules around a code, without which cameras may not find it (ISO/IEC 18004, section 9.1). */
const QUIET = 4

/** A text as a QR code: runs of dark modules in each row, each a rectangle of height one. */
export function drawnCode(text: string): DrawnCode {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET })
  const rows = data.map((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  )
  return { size, path: rows.flat().join('') }
}
