import type { AppRef } from '@openmps/proto/link'
import type { Clock } from '../ports/clock.ts'
import type { Arrival, MessageStore, Placed } from '../ports/message-store.ts'
import type { CountedAs } from '../ports/stats-store.ts'
import type { Statistics } from '../statistics/statistics.ts'

/**
 * The store, whose answers are counted on their way to the caller: so what is counted is what is durable, once, and
 * no caller can forget it. Everything counts at the time when the push core learns of it: clocks of devices are not
 * to be trusted, and a day that is over keeps its figures.
 */
export function countedMessages(
  messages: MessageStore,
  statistics: Pick<Statistics, 'count'>,
  clock: Clock,
): MessageStore {
  // Every push and ack comes by here, so each event is written out: objects that are spread have shapes of their own, and
  // whoever reads a field of them has to look it up.
  function arrived(app: AppRef, { device, counted: as, waited, channel }: Arrival): void {
    const atMs = clock.now()
    if (device === '') statistics.count({ app, counter: 'arrived', as, atMs, channel })
    else statistics.count({ app, counter: 'arrived', as, atMs, channel, device })
    if (waited) statistics.count({ app, counter: 'succeeded', as, atMs, channel })
  }

  function pushed(app: AppRef, as: CountedAs, gotThrough: boolean): void {
    const atMs = clock.now()
    statistics.count({ app, counter: 'pushed', as, atMs, channel: 0 })
    if (gotThrough) statistics.count({ app, counter: 'succeeded', as, atMs, channel: 0 })
  }
  const placed = (app: AppRef, one: Placed) =>
    pushed(app, one.counted, one.outcome === 'stored' && one.devices.length > 0)

  return {
    ...messages,
    async accept(news) {
      const accepted = await messages.accept(news)
      for (const [n, one] of accepted.entries()) {
        const app = news[n]?.app
        if (app === undefined || one.outcome === 'repeat') continue
        if (one.outcome !== 'placing') placed(app, one)
        else {
          one.placed.then(
            (known) => placed(app, known),
            () => pushed(app, one.counted, false),
          )
        }
      }
      return accepted
    },
    async acknowledge(acks) {
      const settled = await messages.acknowledge(acks)
      for (const one of settled) if (one.state === 'delivered') arrived(one.app, one.arrival)
      return settled
    },
    async conclude(app, messageId, end, atMs) {
      const settled = await messages.conclude(app, messageId, end, atMs)
      if (settled?.state === 'delivered') arrived(settled.app, settled.arrival)
      return settled
    },
    async happened(device, messageId, event, atMs) {
      const first = await messages.happened(device, messageId, event, atMs)
      if (first !== undefined)
        statistics.count({ app: first.app, counter: event, as: first.counted, atMs: clock.now() })
      return first
    },
  }
}
