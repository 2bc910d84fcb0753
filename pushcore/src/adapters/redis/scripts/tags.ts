/**
 * Tags of an app, both kinds, in one partition, so that they are counted in the script that adds one:
 *
 *   gt:<app>:<kind>:<id>   hash: n name, c created at, u updated at, m members, o changes of members under way, t when
 *                          the last of them began
 *   gn:<app>:<kind>        hash: name to id
 *   gz:<app>:<kind>        sorted set: ids by creation
 *
 * Members in partitions of their own:
 *
 *   gm:<app>:<kind>:<id>       sorted set by text: members of the tag
 *   mt:<app>:<kind>:<member>   set: ids of the member's tags
 *
 *   gc app kind id name created updated max → created | exists | full | taken
 *   gr app kind id name at                  → renamed | exists | unknown
 *   gd app kind id                          → 1; 0: there is none
 *   gb app kind id now                      → members; nil: there is no such tag
 *   gf app kind id delta updated            → the change that gb began is over; 0 leaves updated as it is
 *   gq app kind id began members            → members are so many, unless another change began since
 *   ga app kind id member…                  → how many were new
 *   gx app kind id member…                  → how many were in
 *   gl app kind id limit                    → how many were forgotten
 *   gi app kind count id… member…           → those that are in one of the tags
 */
export const TAGS = `
local function tagOf(at) return P .. 'gt:' .. ARGV[at] .. ':' .. ARGV[at + 1] .. ':' .. ARGV[at + 2] end
local function tagNames(at) return P .. 'gn:' .. ARGV[at] .. ':' .. ARGV[at + 1] end
local function membersOf(at, id) return P .. 'gm:' .. ARGV[at] .. ':' .. ARGV[at + 1] .. ':' .. id end
local function tagsOfMember(at, member) return P .. 'mt:' .. ARGV[at] .. ':' .. ARGV[at + 1] .. ':' .. member end

OPS.gc = function(at)
  local app, kind, id, name = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
  if call('HEXISTS', tagNames(at), name) == 1 then return 'exists' end
  local tags = call('ZCARD', P .. 'gz:' .. app .. ':user') + call('ZCARD', P .. 'gz:' .. app .. ':device')
  if tags >= tonumber(ARGV[at + 6]) then return 'full' end
  if call('EXISTS', tagOf(at)) == 1 then return 'taken' end
  call('HSET', tagOf(at), 'n', name, 'c', ARGV[at + 4], 'u', ARGV[at + 5], 'm', 0, 'o', 0, 't', 0)
  call('HSET', tagNames(at), name, id)
  call('ZADD', P .. 'gz:' .. app .. ':' .. kind, ARGV[at + 4], id)
  return 'created'
end

OPS.gr = function(at)
  local id, name = ARGV[at + 2], ARGV[at + 3]
  local before = call('HGET', tagOf(at), 'n')
  if not before then return 'unknown' end
  local owner = call('HGET', tagNames(at), name)
  if owner and owner ~= id then return 'exists' end
  call('HDEL', tagNames(at), before)
  call('HSET', tagNames(at), name, id)
  call('HSET', tagOf(at), 'n', name, 'u', ARGV[at + 4])
  return 'renamed'
end

OPS.gd = function(at)
  local name = call('HGET', tagOf(at), 'n')
  if not name then return 0 end
  call('HDEL', tagNames(at), name)
  call('ZREM', P .. 'gz:' .. ARGV[at] .. ':' .. ARGV[at + 1], ARGV[at + 2])
  return call('DEL', tagOf(at))
end

OPS.gb = function(at)
  local members = call('HGET', tagOf(at), 'm')
  if not members then return nil end
  call('HINCRBY', tagOf(at), 'o', 1)
  call('HSET', tagOf(at), 't', ARGV[at + 3])
  return tonumber(members)
end

OPS.gf = function(at)
  if call('EXISTS', tagOf(at)) == 0 then return 0 end
  if call('HINCRBY', tagOf(at), 'o', -1) < 0 then call('HSET', tagOf(at), 'o', 0) end
  if ARGV[at + 3] == '0' then return 1 end
  call('HINCRBY', tagOf(at), 'm', ARGV[at + 3])
  return call('HSET', tagOf(at), 'u', ARGV[at + 4])
end

OPS.gq = function(at)
  if call('HGET', tagOf(at), 't') ~= ARGV[at + 3] then return 0 end
  return call('HSET', tagOf(at), 'm', ARGV[at + 4], 'o', 0)
end

OPS.ga = function(at, n)
  local id, added = ARGV[at + 2], 0
  for p = at + 3, at + n - 1 do
    added = added + call('ZADD', membersOf(at, id), 0, ARGV[p])
    call('SADD', tagsOfMember(at, ARGV[p]), id)
  end
  return added
end

OPS.gx = function(at, n)
  local id, taken = ARGV[at + 2], 0
  for p = at + 3, at + n - 1 do
    taken = taken + call('ZREM', membersOf(at, id), ARGV[p])
    call('SREM', tagsOfMember(at, ARGV[p]), id)
  end
  return taken
end

OPS.gl = function(at)
  local id = ARGV[at + 2]
  local members = call('ZRANGE', membersOf(at, id), 0, ARGV[at + 3] - 1)
  for _, member in ipairs(members) do
    call('ZREM', membersOf(at, id), member)
    call('SREM', tagsOfMember(at, member), id)
  end
  return #members
end

OPS.gi = function(at, n)
  local first = at + 3 + tonumber(ARGV[at + 2])
  local found = {}
  for p = first, at + n - 1 do
    for q = at + 3, first - 1 do
      if call('ZSCORE', membersOf(at, ARGV[q]), ARGV[p]) then
        found[#found + 1] = ARGV[p]
        break
      end
    end
  end
  return found
end
`
