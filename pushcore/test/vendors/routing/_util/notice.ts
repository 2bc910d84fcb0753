import type { VendorNotice } from '../../../../src/ports/vendor-channel.ts'

/** A plain notification. */
export const notice = (change: Partial<VendorNotice> = {}): VendorNotice => ({
  messageId: '01JC0000000000000000000000',
  messageKey: 'key',
  taskId: 1,
  title: 'Title',
  content: 'Content',
  silent: false,
  pushStyle: 0,
  action: 'openApp',
  params: {},
  ttlSeconds: 3_600,
  notifyId: 7,
  fields: {},
  ...change,
})
