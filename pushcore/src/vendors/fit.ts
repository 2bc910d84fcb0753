import type { Vendor, VendorNotice } from '../ports/vendor-channel.ts'
import type { VendorRouting } from './routing-rules.ts'

export interface Misfit {
  readonly code: 'TITLE_EMPTY' | 'CONTENT_EMPTY' | 'TITLE_TOO_LONG' | 'CONTENT_TOO_LONG'
  readonly detail: string
}

export type Fitted = { readonly notice: VendorNotice } | { readonly misfit: Misfit }

const ELLIPSIS = '…'

/**
 * The notice within the vendor's limits (mPaaS guide 8): what is too long is cut or not sent, as the app wishes; what
 * shows nothing at all is not sent. Silent messages and Live Activities show nothing by their nature.
 */
export function fit(
  notice: VendorNotice,
  { label, limits }: Pick<Vendor, 'label' | 'limits'>,
  overlong: VendorRouting['overlong'],
): Fitted {
  if (notice.silent || notice.activity !== undefined) return { notice }
  if (notice.title.trim() === '') return { misfit: { code: 'TITLE_EMPTY', detail: `${label} shows no empty title` } }
  if (notice.content.trim() === '') {
    return { misfit: { code: 'CONTENT_EMPTY', detail: `${label} shows no empty text` } }
  }
  const { title: most = Number.POSITIVE_INFINITY, content: mostContent = Number.POSITIVE_INFINITY } = limits
  if (overlong === 'truncate') {
    return { notice: { ...notice, title: cut(notice.title, most), content: cut(notice.content, mostContent) } }
  }
  const titleChars = [...notice.title].length
  if (titleChars > most)
    return tooLong('TITLE_TOO_LONG', `the title has ${titleChars} characters, ${label} takes ${most}`)
  const contentChars = [...notice.content].length
  if (contentChars > mostContent) {
    return tooLong('CONTENT_TOO_LONG', `the text has ${contentChars} characters, ${label} takes ${mostContent}`)
  }
  return { notice }
}

const tooLong = (code: Misfit['code'], detail: string) => ({ misfit: { code, detail } })

/** By code points, so that no character is halved. */
function cut(text: string, most: number): string {
  const points = [...text]
  return points.length <= most ? text : [...points.slice(0, most - 1), ELLIPSIS].join('')
}
