/**
 * Keeps wakes in the order of acceptance. Most messages are in their inboxes when they are accepted, and their wakes are
 * queued at once. Those of a message that is still being placed come when it is there, and what was accepted behind it
 * waits for them: a wake of a later message must not overtake.
 */
export class WakeLine {
  /** The last of those that wait. */
  #last: Promise<void> | undefined

  /**
   * Runs `queue` behind all that was added before: at once when nothing of it waits.
   * @param queue returns nothing when it is done at once; must not reject
   */
  add(queue: () => Promise<void> | undefined): Promise<void> | undefined {
    const queued = this.#last === undefined ? queue() : this.#last.then(queue)
    if (queued === undefined) return undefined
    const last: Promise<void> = queued.finally(() => {
      if (this.#last === last) this.#last = undefined
    })
    this.#last = last
    return last
  }
}
