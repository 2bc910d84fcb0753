import type { VendorNotice } from '../../../ports/vendor-channel.ts'
import { clickData } from './click-data.ts'

/** In what the app is handed where the vendor cannot open the page itself: the app finds the address and opens it. */
export const PAGE_URL = 'openmpsUrl'

export const clickDataWithUrl = (notice: VendorNotice): Record<string, string> => ({
  ...clickData(notice),
  ...(notice.url !== undefined && { [PAGE_URL]: notice.url }),
})

/** What the app is handed of a message that shows nothing: the texts too, and the payload of its own, if any, as text. */
export function silentData(notice: VendorNotice): Record<string, string> {
  const payload = notice.fields.transparentMessagePayload
  return {
    ...clickDataWithUrl(notice),
    openmpsTitle: notice.title,
    openmpsContent: notice.content,
    ...(payload !== undefined && { openmpsPayload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
  }
}
