import type { Handed } from './accept.ts'

/** What became of the message at the inboxes. It stays 'placing' when one of them could not be reached. */
export const whenPlaced = async (handed: Handed): Promise<Handed> =>
  handed.outcome === 'placing' ? handed.placed.catch(() => handed) : handed
