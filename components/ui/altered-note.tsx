/** That what follows is no longer what it was, as a sentence that cannot be missed on screen or paper. */
export function AlteredNote({ children }: { children: string }) {
  return (
    <p className="mb-4 max-w-[68ch] border-l-3 border-announced pl-5 font-semibold wrap-anywhere">
      {children}
    </p>
  )
}
