import type { HandoffStore } from '../ports/handoff-store.ts'
import type { Message, MessageStore } from '../ports/message-store.ts'
import type { SupplementStore } from '../ports/supplement-store.ts'

/**
 * The store, whose messages say what became of their text messages and at vendors' channels. Nothing is read for
 * messages that have no part in either.
 */
export function wholeMessages(
  messages: MessageStore,
  supplements: Pick<SupplementStore, 'of'>,
  handoffs: Pick<HandoffStore, 'of'>,
): MessageStore {
  async function complete(message: Message): Promise<Message> {
    const { app, messageId, extras } = message
    const [texts, handed] = await Promise.all([
      extras?.sms === undefined ? undefined : supplements.of(app, messageId),
      extras?.vendorFromMs === undefined ? undefined : handoffs.of(app, messageId),
    ])
    if (texts === undefined && handed === undefined) return message
    return { ...message, ...(texts && { supplements: texts }), ...(handed && { handoffs: handed }) }
  }
  const completeAll = async (found: Promise<readonly Message[]>) => Promise.all((await found).map(complete))
  const completeOne = async (found: Promise<Message | undefined>) => {
    const message = await found
    return message && complete(message)
  }

  return {
    ...messages,
    get: (...args) => completeOne(messages.get(...args)),
    findByKey: (...args) => completeOne(messages.findByKey(...args)),
    searchByKey: (...args) => completeAll(messages.searchByKey(...args)),
    recent: (...args) => completeAll(messages.recent(...args)),
    ofUser: (...args) => completeAll(messages.ofUser(...args)),
    async between(...args) {
      const span = await messages.between(...args)
      return { ...span, messages: await Promise.all(span.messages.map(complete)) }
    },
  }
}
