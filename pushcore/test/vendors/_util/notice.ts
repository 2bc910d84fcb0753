import type { VendorAnswer, VendorNotice } from '../../../src/ports/vendor-channel.ts'

export const MESSAGE_ID = '01JDA0ZZZZZZZZZZZZZZZZZZZZ'

/** A message that opens the app, with what a test says of it. */
export const noticeOf = (said: Partial<VendorNotice> = {}): VendorNotice => ({
  title: 'Parcel',
  content: 'Your parcel is here.',
  silent: false,
  pushStyle: 0,
  action: 'openApp',
  messageId: MESSAGE_ID,
  messageKey: 'order-1',
  taskId: 7,
  params: {},
  ttlSeconds: 3600,
  notifyId: 12345,
  fields: {},
  ...said,
})

/** For `t.same`: kinds with their reasons, without words. */
export const verdicts = (answers: readonly VendorAnswer[]): string[] =>
  answers.map((answer) => {
    if (answer.kind === 'sent') return 'sent'
    return answer.kind === 'refused' ? `refused ${answer.reason}` : `again ${answer.why}`
  })
