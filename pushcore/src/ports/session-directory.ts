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
  /** Ends the session, if it is still the device's newest. */
  close(device: string, epoch: number): Promise<void>
  /** The open sessions of the devices, in the order asked; undefined for the offline ones. */
  find(devices: readonly string[]): Promise<(Session | undefined)[]>
  /** Ends all sessions of a gateway whose link is gone. */
  dropGateway(gateway: string): Promise<void>
  /** Open sessions, for metrics. */
  count(): Promise<number>
}
