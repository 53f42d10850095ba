import type { DrawnCode } from '#lib/domain/console/profile/view.ts'

/** A QR code, dark on white in either theme: many cameras find no light code on dark. `label`: for those who hear it. */
export function CodePicture({ code: { size, path }, label }: { code: DrawnCode; label: string }) {
  return (
    <svg viewBox={`0 0 ${size} ${size}`} className="console-code" role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
