import { PAYLOAD_ID, type VendorNotice } from '../../../ports/vendor-channel.ts'

/** In what the vendor hands to the app: the backend's own id. */
export const CUSTOM_ID = 'openmpsCustomId'

/** What the app gets with the message or on a click: the backend's parameters, and above those of their names our ids. */
export const clickData = ({ params, messageId, messageKey }: VendorNotice): Record<string, string> => ({
  ...params,
  [PAYLOAD_ID]: messageId,
  [CUSTOM_ID]: messageKey,
})
