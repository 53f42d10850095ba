/** In place of a calculator while no version of the terms is published. */
export function NoVersion({ title }: { title: string }) {
  return (
    <main id="main" className="mx-auto max-w-[76rem] px-6 pt-10 pb-20">
      <h1 className="mb-2 text-[1.75rem] leading-(--leading-title) sm:text-title">{title}</h1>
      <p className="text-lead">
        No version of these terms is published yet, so there is nothing to calculate with.
      </p>
    </main>
  )
}
