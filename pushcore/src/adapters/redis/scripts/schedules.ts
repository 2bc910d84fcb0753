/**
 * Schedules, all of an app in one partition, by the first 24 digits of their ids.
 *
 *   sc:<app> ss:<app>   hashes: what is fixed of a schedule (JSON); done to, closed, cancelled moments
 *   sr:<app>            hash: requests (JSON) of open ones
 *   so:<app>            set: open ones
 *   sz:<app> se:<app>   sorted sets: all by creation; closed ones by creation or last occurrence
 *
 *   sa app prefix created limit facts state request       → added | full
 *   su app prefix state, state as it is to be, closed at (empty: stays open) → updated | changed
 *   sp app before limit                                   → how many closed ones are forgotten
 */
export const SCHEDULES = `
OPS.sa = function(at)
  local app, prefix = ARGV[at], ARGV[at + 1]
  if call('SCARD', P .. 'so:' .. app) >= tonumber(ARGV[at + 3]) then return 'full' end
  call('HSET', P .. 'sc:' .. app, prefix, ARGV[at + 4])
  call('HSET', P .. 'ss:' .. app, prefix, ARGV[at + 5])
  call('HSET', P .. 'sr:' .. app, prefix, ARGV[at + 6])
  call('ZADD', P .. 'sz:' .. app, ARGV[at + 2], prefix)
  call('SADD', P .. 'so:' .. app, prefix)
  return 'added'
end

OPS.su = function(at)
  local app, prefix = ARGV[at], ARGV[at + 1]
  if call('SISMEMBER', P .. 'so:' .. app, prefix) == 0 then return 'changed' end
  if call('HGET', P .. 'ss:' .. app, prefix) ~= ARGV[at + 2] then return 'changed' end
  call('HSET', P .. 'ss:' .. app, prefix, ARGV[at + 3])
  if ARGV[at + 4] ~= '' then
    call('HDEL', P .. 'sr:' .. app, prefix)
    call('SREM', P .. 'so:' .. app, prefix)
    call('ZADD', P .. 'se:' .. app, ARGV[at + 4], prefix)
  end
  return 'updated'
end

OPS.sp = function(at)
  local app = ARGV[at]
  local old = call('ZRANGEBYSCORE', P .. 'se:' .. app, '-inf', '(' .. ARGV[at + 1], 'LIMIT', 0, ARGV[at + 2])
  for _, prefix in ipairs(old) do
    call('HDEL', P .. 'sc:' .. app, prefix)
    call('HDEL', P .. 'ss:' .. app, prefix)
    call('ZREM', P .. 'sz:' .. app, prefix)
    call('ZREM', P .. 'se:' .. app, prefix)
  end
  return #old
end
`
