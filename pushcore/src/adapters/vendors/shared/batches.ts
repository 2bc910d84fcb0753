import type { VendorAnswer, VendorNotice, VendorPush } from '../../../ports/vendor-channel.ts'
import { again, unanswered } from './answers.ts'

/** Of a batch that has one notice for all of its tokens. @param send answers in the order of the tokens */
export async function sendNotice(
  pushes: readonly VendorPush[],
  send: (notice: VendorNotice, tokens: readonly string[]) => Promise<VendorAnswer[]>,
): Promise<VendorAnswer[]> {
  const [first] = pushes
  const tokens = pushes.map(({ token }) => token)
  return first === undefined ? [] : send(first.notice, tokens)
}

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

/** Calls of one batch after which nothing is halved any more: what is still refused comes again, among fewer bad ones. */
const MAX_CALLS = 64

export type BatchAnswer =
  /** One answer for each push, in their order. */
  | { readonly kind: 'each'; readonly answers: readonly VendorAnswer[] }
  /** One answer for all. `apart`: the fault may be that of one push, and the others may pass without it. */
  | { readonly kind: 'whole'; readonly answer: VendorAnswer; readonly apart: boolean }

/**
 * Answers of a batch that the vendor takes or refuses whole: halves of a refused one are sent apart until those at
 * fault are alone. Once the vendor is busy or away nothing more is sent.
 * @param pushes at least one
 * @returns in the order of the pushes
 */
export async function sendApart<Push>(
  pushes: readonly Push[],
  send: (pushes: readonly Push[]) => Promise<BatchAnswer>,
): Promise<VendorAnswer[]> {
  const answers: VendorAnswer[] = []
  const parts = [pushes]
  let calls = 0
  let forTheRest: VendorAnswer | undefined
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    if (forTheRest !== undefined) {
      answers.push(...repeat(forTheRest, part.length))
      continue
    }
    const told = await send(part)
    calls++
    if (told.kind === 'each') {
      answers.push(...told.answers)
      continue
    }
    const divisible = told.apart && part.length > 1
    if (divisible && calls < MAX_CALLS) {
      const middle = Math.ceil(part.length / 2)
      parts.push(part.slice(middle), part.slice(0, middle))
      continue
    }
    const answer = divisible ? comeAgain(told.answer) : told.answer
    answers.push(...repeat(answer, part.length))
    if (answer.kind === 'again') forTheRest = answer
  }
  return answers
}

const repeat = (answer: VendorAnswer, times: number) => Array<VendorAnswer>(times).fill(answer)

function comeAgain(last: VendorAnswer): VendorAnswer {
  const detail = 'the batch was refused for some of its messages, and this one could not be told from them yet'
  return again('busy', { code: last.kind === 'sent' ? '' : last.code, detail })
}
