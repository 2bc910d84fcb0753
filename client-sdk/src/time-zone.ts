/**
 * IANA name of the zone that the clocks show here; empty where the platform cannot tell (mini-programs have no Intl).
 * Asked for at each connection, because devices travel.
 */
export function timeZone(): string {
  try {
    return Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''
  } catch {
    return ''
  }
}
