/** A gateway process as the push cores find it. */
export interface RegisteredGateway {
  /** Random, of the process: who restarts is another gateway. */
  readonly name: string
  /** host:port of its link, as a push core dials it. */
  readonly address: string
}

/**
 * Which gateways there are, for any number of push cores. An entry lives under a lease that its gateway renews.
 * When the lease is over, one push core ends the gateway's sessions and then forgets it; a gateway that comes
 * back meanwhile has to wait for that, because its sessions would be ended with the old ones.
 */
export interface GatewayRegistry {
  /**
   * Enters the gateway, or renews its lease.
   *
   * - `entered`: it was not there. Its sessions, if it has any, are not in the directory: it announces them.
   * - `renewed`: it was there.
   * - `ending`: its lease was over and its sessions are being ended: try again soon.
   */
  renew(gateway: RegisteredGateway, leaseMs: number): Promise<'entered' | 'renewed' | 'ending'>
  /** The gateway leaves: its lease is over now. */
  leave(name: string): Promise<void>
  /** Those whose lease runs. */
  list(): Promise<RegisteredGateway[]>
  /**
   * Takes a gateway whose lease is over, to end its sessions within `leaseMs`; after that another may take it.
   * Undefined when there is none.
   */
  claimLapsed(leaseMs: number): Promise<string | undefined>
  /** All sessions of a claimed gateway are ended. */
  forget(name: string): Promise<void>
}
