// The package ships no types; these are the parts in use.
declare module 'negotiator' {
  export class Negotiator {
    constructor(request: { headers: Readonly<Record<string, string | undefined>> })
    encoding(available: string[], options?: { preferred?: string[] }): string | undefined
  }
}
