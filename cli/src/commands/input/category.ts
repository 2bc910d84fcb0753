import type { Command } from 'commander'

/** Of every push that contact rules bound: of all but broadcasts. */
export interface CategoryOptions {
  readonly category?: string
}

export const withCategory = (command: Command): Command =>
  command.option('--category <name>', 'by which contact rules bound it (default: general); needs an admin token')
