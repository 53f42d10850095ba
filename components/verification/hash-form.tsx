import { Fault } from './fault.tsx'

/** Asks by the address, so that the answer can be shared. */
export function HashForm({ value, fault }: { value: string; fault: string | null }) {
  return (
    <form action="/verify#verdict" method="get" autoComplete="off">
      <label htmlFor="sha256" className="block font-semibold">
        SHA-256
      </label>
      <input
        id="sha256"
        name="sha256"
        type="text"
        defaultValue={value}
        spellCheck={false}
        autoCapitalize="none"
        required
        aria-describedby={fault === null ? 'sha256-help' : 'sha256-fault sha256-help'}
        aria-invalid={fault === null ? undefined : true}
        className="mt-1 block min-h-11 w-full rounded-[3px] border border-soft bg-sheet px-3 py-2 font-mono text-[0.9375rem] aria-invalid:border-2 aria-invalid:border-danger"
      />
      {fault !== null && <Fault id="sha256-fault">{fault}</Fault>}
      <p id="sha256-help" className="mt-1.5 max-w-[72ch] text-small text-soft">
        64 hexadecimal digits, as shown beside each document on this site or printed by sha256sum. You can
        share the address of the result.
      </p>
      <button
        type="submit"
        className="mt-4 min-h-11 cursor-pointer rounded-[3px] bg-accent px-6 py-2 font-semibold text-on-accent"
      >
        Check the SHA-256
      </button>
    </form>
  )
}
