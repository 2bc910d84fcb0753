/** A device's life on one socket, as the push core sees it. */
export interface Session {
  readonly device: string
  readonly gateway: string
  /** Increases with each session of the device; below 2^53. */
  readonly epoch: number
}

/**
 * Which gateway holds a device. The newest session of a device is the only one: opening replaces, and
 * an event with an older epoch changes nothing. Entries live no longer than the gateway's link.
 */
export interface SessionDirectory {
  /** Opens a session and returns it, with the one it replaced. Two opens of one device get increasing epochs. */
  open(device: string, gateway: string): Promise<{ session: Session; replaced?: Session }>
  /**
   * Enters a session that a gateway still holds, under its own epoch, after the gateway's link was gone.
   * Not when the device's newest known session has a higher epoch, or the same at another gateway: then
   * nothing changes. Restoring what is there changes nothing either, and is true. Later opens get higher
   * epochs than a restored one.
   */
  restore(session: Session): Promise<{ restored: boolean; replaced?: Session }>
  /** Ends the session, if it is still the device's newest. */
  close(device: string, epoch: number): Promise<void>
  /** The open sessions of the devices, in the order asked; undefined for the offline ones. */
  find(devices: readonly string[]): Promise<(Session | undefined)[]>
  /** Ends all sessions of a gateway whose link is gone. */
  dropGateway(gateway: string): Promise<void>
  /** Open sessions, for metrics. */
  count(): Promise<number>
}
