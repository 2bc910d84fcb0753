import type { VendorAnswer, VendorNotice, VendorSent } from '../../../ports/vendor-channel.ts'
import { revokedNotice } from './revoked-notice.ts'
import { takeBackEach } from './take-back.ts'

/**
 * Takes messages back where the vendor has no withdrawal: what is sent has the same `notifyId` and replaces what is
 * shown. One call after another, each for tokens of one message.
 * @param size tokens of one call
 * @param send answers in the order of the tokens
 * @returns in the order of `sent`
 */
export const overwriteEach = (
  sent: readonly VendorSent[],
  size: number,
  send: (notice: VendorNotice, tokens: readonly string[]) => Promise<readonly VendorAnswer[]>,
): Promise<VendorAnswer[]> => takeBackEach(sent, size, (notice, tokens) => send(revokedNotice(notice), tokens))
