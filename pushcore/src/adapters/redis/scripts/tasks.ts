/**
 * Tasks, those of an app in 16 shards, by a hash of the id. A task and its place in the list are in one partition.
 *
 *   t:<app>:<id>      hash: j what is fixed (JSON), m message ids (JSON), e ended at, v revoked at
 *   tl:<app>:<shard>  sorted set: ids by creation
 *
 *   kc app shard id created task messages ended revoked → 1; 0: the id is taken
 *   ku app id ended revoked                             → 1; 0: no such task
 *   kr app shard id                                     → forgets it
 *
 * Messages and times may be empty: there are none. A time that is set stays.
 */
export const TASKS = `
local function taskTimes(key, ended, revoked)
  if ended ~= '' then call('HSETNX', key, 'e', ended) end
  if revoked ~= '' then call('HSETNX', key, 'v', revoked) end
end

OPS.kc = function(at)
  local app, id = ARGV[at], ARGV[at + 2]
  local key = P .. 't:' .. app .. ':' .. id
  if call('HSETNX', key, 'j', ARGV[at + 4]) == 0 then return 0 end
  if ARGV[at + 5] ~= '' then call('HSET', key, 'm', ARGV[at + 5]) end
  taskTimes(key, ARGV[at + 6], ARGV[at + 7])
  call('ZADD', P .. 'tl:' .. app .. ':' .. ARGV[at + 1], ARGV[at + 3], id)
  return 1
end

OPS.ku = function(at)
  local key = P .. 't:' .. ARGV[at] .. ':' .. ARGV[at + 1]
  if call('EXISTS', key) == 0 then return 0 end
  taskTimes(key, ARGV[at + 2], ARGV[at + 3])
  return 1
end

OPS.kr = function(at)
  local app, id = ARGV[at], ARGV[at + 2]
  call('ZREM', P .. 'tl:' .. app .. ':' .. ARGV[at + 1], id)
  return call('DEL', P .. 't:' .. app .. ':' .. id)
end
`
