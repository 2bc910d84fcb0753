import type { Command } from 'commander'

/** Which way a push takes to devices that a vendor reaches. */
export interface RoutingOptions {
  readonly strategy?: string
  readonly offlinePolicy?: string
}

export const withRouting = (command: Command): Command =>
  command
    .option(
      '--strategy <strategy>',
      "online-first, vendor-first, own-only or vendor-only (default: as the app's routing says); needs an admin token",
    )
    .option('--offline-policy <policy>', "any or all of a user's devices; needs an admin token")

/** Undefined: as the app's routing says. */
export function routingOf({ strategy, offlinePolicy }: RoutingOptions): RoutingOptions | undefined {
  if (strategy === undefined && offlinePolicy === undefined) return undefined
  return { ...(strategy !== undefined && { strategy }), ...(offlinePolicy !== undefined && { offlinePolicy }) }
}
