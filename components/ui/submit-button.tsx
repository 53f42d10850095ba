/** Sends a form of these pages. */
export function SubmitButton({ children }: { children: string }) {
  return (
    <button
      type="submit"
      className="min-h-11 cursor-pointer rounded-[3px] bg-accent px-5 py-2 font-semibold text-on-accent"
    >
      {children}
    </button>
  )
}
