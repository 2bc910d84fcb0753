import type { Notice } from '../../push-request.ts'
import { PUSH_LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'

/** Check 16: the content alone (3043, of simple pushes), and all that the device receives (3050). Guide 8. */
export function checkSize(notice: Notice): void {
  if (Buffer.byteLength(notice.content) > PUSH_LIMITS.maxContentBytes) refuse('SINGLE_PUSH_CONTENT_TOO_LONG')
  checkMessageSize(notice)
}

/** The second half, for pushes whose content comes from a template. */
export function checkMessageSize(notice: Notice): void {
  if (messageBytes(notice) > PUSH_LIMITS.maxMessageBytes) refuse('MSG_PAYLOAD_TOO_LONG')
}

/** UTF-8 bytes of the texts that reach the device. The framing, which differs by channel, is not counted. */
export function messageBytes(notice: Notice): number {
  const { title, content, url = '', iconUrl = '', imageUrl = '', params } = notice
  const texts = [title, content, url, iconUrl, imageUrl, ...Object.entries(params).flat()]
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
}
