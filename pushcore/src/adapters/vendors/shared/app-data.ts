import { PAYLOAD_ID, type VendorNotice } from '../../../ports/vendor-channel.ts'

/** In what the vendor hands to the app: the backend's own id. */
export const CUSTOM_ID = 'openmpsCustomId'
/** The same where the vendor cannot open the page itself: the app finds the address and opens it. */
export const PAGE_URL = 'openmpsUrl'

/** What the app gets with the message or on a click: the backend's parameters, and above those of their names our ids. */
export const clickData = ({ params, messageId, messageKey }: VendorNotice): Record<string, string> => ({
  ...params,
  [PAYLOAD_ID]: messageId,
  [CUSTOM_ID]: messageKey,
})

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
