import type { Message, MessageStore } from '../ports/message-store.ts'
import type { SupplementStore } from '../ports/supplement-store.ts'

/** The store, whose messages say what became of their text messages; of others nothing is read. */
export function supplementedMessages(messages: MessageStore, supplements: Pick<SupplementStore, 'of'>): MessageStore {
  async function complete(message: Message): Promise<Message> {
    if (message.extras?.sms === undefined) return message
    return { ...message, supplements: await supplements.of(message.app, message.messageId) }
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
