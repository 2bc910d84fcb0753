/**
 * Aliases of devices, once in the device's partition and once in the alias's.
 *
 *   al:<app>:<token>   set: aliases of the device
 *   ad:<app>:<alias>   set: devices that have the alias
 *
 *   ha key member max → 1; 0: it is full. A member that is in is no more
 *   hr key member     → takes the member out
 *
 * The key is without what the partition's begin with.
 */
export const ALIASES = `
OPS.ha = function(at)
  local key, member = P .. ARGV[at], ARGV[at + 1]
  if call('SISMEMBER', key, member) == 1 then return 1 end
  if call('SCARD', key) >= tonumber(ARGV[at + 2]) then return 0 end
  return call('SADD', key, member)
end

OPS.hr = function(at) return call('SREM', P .. ARGV[at], ARGV[at + 1]) end
`
