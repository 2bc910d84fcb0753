import type { VendorAnswer } from '../../../ports/vendor-channel.ts'
import { unanswered } from './answers.ts'

/** What is sent for a push, or why nothing is. */
export type Prepared<Ready> = { readonly ready: Ready } | { readonly refused: VendorAnswer }

/**
 * Sends together what can be put in the vendor's words, and answers the rest without a call.
 * @param send gets at least one, and answers in their order
 * @returns in the order of the pushes
 */
export async function sendReady<Push, Ready>(
  pushes: readonly Push[],
  prepare: (push: Push) => Prepared<Ready>,
  send: (ready: readonly Ready[]) => Promise<readonly VendorAnswer[]>,
): Promise<VendorAnswer[]> {
  const prepared = pushes.map(prepare)
  const ready = prepared.flatMap((one) => ('ready' in one ? [one.ready] : []))
  const answers = (ready.length === 0 ? [] : await send(ready)).values()
  return prepared.map((one) => ('refused' in one ? one.refused : (answers.next().value ?? unanswered('NO_ANSWER'))))
}
