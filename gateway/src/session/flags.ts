/** What a session knows besides its lists and texts: bits of one number, because there are as many sessions as devices. */

/** The inbox, or the broadcasts of the app, may hold what was not sent on this session. */
export const BACKLOG = 1
/** A pull is under way. */
export const PULLING = 2
/** That pull asks again for what is in flight. */
export const RESENDING = 4
/** A wake arrived during the pull. */
export const WOKEN = 8
/** What is in flight has been sent twice. */
export const RESENT = 16
/** The device took nothing for a whole ack time-out. */
export const STALLED = 32
/** The last page was not given whole, because it was read before a broadcast that its messages must not overtake. */
export const HELD = 64
/** The session has read past broadcasts that the push core was not told of. */
export const UNTOLD = 128
/**
 * The number of the last pull, in the bits from here up. A page says which pull it answers, so one of a
 * pull that was given up is told apart. 23 bits keep the whole a small integer, and at a page a
 * millisecond no page is late by a whole round.
 */
export const PULL_SHIFT = 8
export const PULL_MASK = 0x7fffff
export const FLAGS = (1 << PULL_SHIFT) - 1
