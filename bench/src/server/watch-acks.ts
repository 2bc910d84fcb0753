import type { MessageStore } from '@openmps/pushcore'

/** Told of acks. */
export interface AckWatcher {
  /** A batch of them was handed to the store. */
  handed?(): void
  /** Those of the next such batch are recorded, in order. Told by a store that works out later what they end. */
  recorded?(): void
  /** This message has reached its terminal state, durably. */
  settled(messageId: string): void
  /** That many acks were taken, of messages that the store knows or does not. */
  acked(count: number): void
}

/** The store with an ear at its acks; everything else passes through. */
export function watchAcks(store: MessageStore, watcher: AckWatcher): MessageStore {
  return {
    ...store,
    async acknowledge(acks) {
      watcher.handed?.()
      const settled = await store.acknowledge(acks)
      for (const { messageId } of settled) watcher.settled(messageId)
      let count = 0
      for (const { messageIds } of acks) count += messageIds.length
      watcher.acked(count)
      return settled
    },
  }
}
