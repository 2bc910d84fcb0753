import type { VendorNotice } from '../../../ports/vendor-channel.ts'
import { REVOKED_TEXT } from './revoked-text.ts'

/** What is sent over a shown message where the vendor has no withdrawal: it has the same `notifyId` and does not ring. */
export function revokedNotice({
  messageId,
  messageKey,
  taskId,
  notifyId,
  ttlSeconds,
  fields,
}: VendorNotice): VendorNotice {
  return {
    title: REVOKED_TEXT,
    content: REVOKED_TEXT,
    silent: false,
    pushStyle: 0,
    action: 'openApp',
    params: {},
    messageId,
    messageKey,
    taskId,
    notifyId,
    ttlSeconds,
    fields: { ...fields, notifyLevel: { hms: '1', vivo: '1', meizu: '1' } },
  }
}
