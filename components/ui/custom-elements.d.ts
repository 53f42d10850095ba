import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type CustomElement<Attributes = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> &
  Attributes

// The custom elements of the reading pages and the attributes that each reads; *.element.ts define them.
declare module 'react' {
  // biome-ignore lint/style/noNamespace: React's types are extended so
  namespace JSX {
    interface IntrinsicElements {
      'contents-list': CustomElement
      'offer-switch': CustomElement
      'copy-clause': CustomElement<{ 'cited-title': string; 'cited-address': string }>
      'copy-text': CustomElement<{ from: string }>
      'defined-terms': CustomElement
      'file-form': CustomElement
      'follow-changes': CustomElement
      'passkey-form': CustomElement
      'subprocessor-comparison': CustomElement<{ 'page-script'?: string }>
      'subprocessor-list': CustomElement<{ 'page-script'?: string }>
      'visit-beacon': CustomElement<{ 'report-to': string; visit: string }>
    }
  }
}
