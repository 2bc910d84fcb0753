import type { VendorAnswer, VendorNotice, VendorSent } from '../../../ports/vendor-channel.ts'
import { refused, unanswered } from './answers.ts'

/** What takes the place of a notification that was revoked, at vendors that can only overwrite. mPaaS guide 6.4. */
export const REVOKED_TEXT = 'Message revoked'

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

const SHOWS_NOTHING = refused('request', { code: 'silent', detail: 'what shows nothing cannot be taken back' })

interface Group {
  readonly notice: VendorNotice
  readonly members: { readonly token: string; readonly at: number }[]
}

/**
 * Takes back messages that may be shown: one call after another, each for tokens of one message. Of silent ones nothing
 * is seen, and vendors do not take them back.
 * @param size tokens of one call
 * @param call answers in the order of the tokens
 * @returns in the order of `sent`
 */
export async function takeBackEach(
  sent: readonly VendorSent[],
  size: number,
  call: (notice: VendorNotice, tokens: readonly string[]) => Promise<readonly VendorAnswer[]>,
): Promise<VendorAnswer[]> {
  const answers = sent.map(() => SHOWS_NOTHING)
  for (const { notice, members } of groupsOf(sent, size)) {
    const tokens = members.map(({ token }) => token)
    const told = await call(notice, tokens)
    for (const [index, { at }] of members.entries()) answers[at] = told[index] ?? unanswered('NO_ANSWER')
  }
  return answers
}

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

function groupsOf(sent: readonly VendorSent[], size: number): Group[] {
  const open = new Map<string, Group>()
  const all: Group[] = []
  for (const [at, { notice, token }] of sent.entries()) {
    if (notice.silent) continue
    const started = open.get(notice.messageId)
    if (started !== undefined && started.members.length < size) {
      started.members.push({ token, at })
      continue
    }
    const next = { notice, members: [{ token, at }] }
    open.set(notice.messageId, next)
    all.push(next)
  }
  return all
}
