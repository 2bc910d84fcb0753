import type { OpenChannel } from '../config/channels.ts'

/** The vendor will tell whether the message has arrived. */
export const expectsReceipt = ({ channel, vendor }: OpenChannel): boolean =>
  channel.receipts && vendor.receipts !== undefined

/** A vendor whose console has the address is only told what to tell along. */
export function receiptOf(open: OpenChannel, messageId: string) {
  const { receiptBaseUrl = '', receiptPath } = open.channel
  if (!expectsReceipt(open) || receiptPath === undefined) return undefined
  return { url: receiptBaseUrl === '' ? '' : receiptBaseUrl + receiptPath, param: messageId }
}
