/**
 * Push tokens of Live Activities: each in the partition of its id, and the names of a device's in that of the device.
 *
 *   la:<app>:<activity>   hash: d device, t push token, j all of it as JSON
 *   ld:<app>:<device>     sorted set: the activities that the device reported, by the time of the report
 *
 *   lb key device token json ttl        → stores it in the place of what was there
 *   lf key d|t value                    → forgets it if its device, or its push token, is this one
 *   lr key activity at max ttl          → enters it in the device's list → names that had to make room
 *
 * The key is without what the partition's begin with; ttl in ms.
 */
export const ACTIVITIES = `
OPS.lb = function(at)
  local key = P .. ARGV[at]
  call('HSET', key, 'd', ARGV[at + 1], 't', ARGV[at + 2], 'j', ARGV[at + 3])
  return call('PEXPIRE', key, ARGV[at + 4])
end

OPS.lf = function(at)
  local key = P .. ARGV[at]
  if call('HGET', key, ARGV[at + 1]) ~= ARGV[at + 2] then return 0 end
  return call('DEL', key)
end

OPS.lr = function(at)
  local key, activity = P .. ARGV[at], ARGV[at + 1]
  -- Out first, so that what makes room is another one, whatever the times are.
  call('ZREM', key, activity)
  local surplus = call('ZCARD', key) - tonumber(ARGV[at + 3]) + 1
  local oldest = {}
  if surplus > 0 then
    oldest = call('ZRANGE', key, 0, surplus - 1)
    call('ZREM', key, unpack(oldest))
  end
  call('ZADD', key, ARGV[at + 2], activity)
  if call('PTTL', key) < tonumber(ARGV[at + 4]) then call('PEXPIRE', key, ARGV[at + 4]) end
  return oldest
end
`
