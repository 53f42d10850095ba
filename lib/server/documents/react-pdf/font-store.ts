import { Font } from '@react-pdf/renderer'
import { prepareFont, type ShapingFont } from './prepare-font.ts'

/** A face of a family, as React-PDF names it. */
export type Face = { fontFamily: string; fontWeight: number; fontStyle: 'normal' | 'italic' }

/** Registers a face and loads it, so that every text of this process can be set in it. */
export async function registerFace(face: Face, openType: Buffer): Promise<void> {
  const { fontFamily: family, ...style } = face
  Font.register({ ...style, family, src: `data:font/ttf;base64,${openType.toString('base64')}` })
  await Font.load(face)
  prepareFont(loadedFont(face))
}

/**
 * The font that React-PDF shapes text with in a face that is loaded.
 * @throws Error where React-PDF does not keep it where it did
 */
export function loadedFont(face: Face): ShapingFont {
  const font = Font.getFont(face)?.data as unknown as ShapingFont | undefined
  if (typeof font?.layout !== 'function')
    throw new Error('React-PDF keeps its fonts elsewhere: adapt lib/server/documents/react-pdf/font-store.ts')
  return font
}

/** Breaks no word anywhere. */
export function turnHyphenationOff(): void {
  Font.registerHyphenationCallback((word) => [word])
}
