/**
 * Text messages: those of a message in the partition of its id, counts in the partitions of what they count.
 *
 *   sp:<app>:<message>    hash of phone to what was begun or skipped (JSON), and of "e " and phone to its end: rank,
 *                         space, JSON
 *   spc:<…>               a count of the day
 *
 *   sn key max ttl              → 1 counted; 0: it is full
 *   sv key                      → takes one back
 *   sb key phone record ttl     → 1; 0: there is one for the phone
 *   sw key phone                → 1 forgotten; 0: it has ended or was skipped, or there is none
 *   se key phone rank end       → 1; 0: there is none that was begun, or one of this rank or a greater one
 *
 * The key is without what the partition's begin with; ttl in ms.
 */
export const SUPPLEMENTS = `
local function isBegun(key, phone)
  local record = call('HGET', key, phone)
  return record and cjson.decode(record).state == 'begun'
end

OPS.sn = function(at)
  local key = P .. ARGV[at]
  if tonumber(call('GET', key) or '0') >= tonumber(ARGV[at + 1]) then return 0 end
  call('INCR', key)
  return call('PEXPIRE', key, ARGV[at + 2])
end

OPS.sv = function(at)
  local key = P .. ARGV[at]
  if tonumber(call('GET', key) or '0') > 0 then call('DECR', key) end
  return 1
end

OPS.sb = function(at)
  local key = P .. ARGV[at]
  if call('HSETNX', key, ARGV[at + 1], ARGV[at + 2]) == 0 then return 0 end
  return call('PEXPIRE', key, ARGV[at + 3])
end

OPS.sw = function(at)
  local key, phone = P .. ARGV[at], ARGV[at + 1]
  if not isBegun(key, phone) or call('HEXISTS', key, 'e ' .. phone) == 1 then return 0 end
  return call('HDEL', key, phone)
end

OPS.se = function(at)
  local key, phone, rank = P .. ARGV[at], ARGV[at + 1], ARGV[at + 2]
  if not isBegun(key, phone) then return 0 end
  local stored = call('HGET', key, 'e ' .. phone)
  if stored and tonumber(string.match(stored, '^%d+')) >= tonumber(rank) then return 0 end
  call('HSET', key, 'e ' .. phone, rank .. ' ' .. ARGV[at + 3])
  return 1
end
`
