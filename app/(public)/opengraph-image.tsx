import { ImageResponse } from 'next/og'
import { previewFonts } from '#lib/server/offer/preview-fonts.ts'
import { palette } from '#lib/style/palette.ts'

export const alt =
  'Service level agreement: commitment, credits, support and limits for every tier and region'
export const size = { width: 1200, height: 630 }
export const contentType = 'image/png'

/** Fixed words in a packaged font: a glyph that the font lacks would be asked for over the network. */
export default async function OpenGraphImage() {
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'center',
        width: '100%',
        height: '100%',
        padding: 96,
        background: palette.paper.light,
        color: palette.ink.light,
      }}
    >
      <div style={{ width: 96, height: 6, background: palette.accent.light }} />
      <div style={{ marginTop: 40, fontFamily: 'serif', fontSize: 84 }}>Service level agreement</div>
      <div style={{ marginTop: 28, fontFamily: 'sans', fontSize: 34, color: palette.soft.light }}>
        Commitment, credits, support and limits for every tier and region
      </div>
    </div>,
    { ...size, fonts: await previewFonts() },
  )
}
