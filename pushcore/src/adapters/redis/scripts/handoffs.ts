/**
 * What vendors' channels did: of a message in the partition of its id, of a broadcast spread over the partitions by the
 * digest, because there may be one for each device.
 *
 *   ho:<app>:<message>    hash of digest to rank:attempts:first at:keep until:clicked at, 0 for never:vendor's id in
 *                         base64url: and the rest as JSON, which scripts do not read
 *   hz:<app>:<broadcast>  sorted set of the digests that are here, for walks
 *
 *   hp name digest rank attempts first keep clicked vendor's-id rest notTaken ttl walked    → 1; 0: nothing was changed
 *
 * The name is what stands behind ho: and hz:; ttl in ms; walked: 1 for one of a broadcast.
 */
export const HANDOFFS = `
OPS.hp = function(at)
  local name, digest, rank, attempts = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
  local first, keep, clicked, id, rest = ARGV[at + 4], ARGV[at + 5], ARGV[at + 6], ARGV[at + 7], ARGV[at + 8]
  local notTaken, ttl, walked = tonumber(ARGV[at + 9]), ARGV[at + 10], ARGV[at + 11]
  local key = P .. 'ho:' .. name
  local stored = call('HGET', key, digest)
  if stored then
    local was, tried, began, kept, click, known, before =
      string.match(stored, '^(%d+):(%d+):(%d+):(%d+):(%d+):([^:]*):(.*)$')
    local later = tonumber(attempts) > tonumber(tried)
    local decides = tonumber(was) <= notTaken and tonumber(rank) <= notTaken and later
    local replaces = tonumber(rank) > tonumber(was) or decides
    local isNamed, isClicked = known == '' and id ~= '', click == '0' and clicked ~= '0'
    if not (replaces or isNamed or isClicked) then return 0 end
    if not replaces then rank, rest = was, before end
    if not later then attempts = tried end
    if known ~= '' then id = known end
    if click ~= '0' then clicked = click end
    first, keep = began, kept
  end
  call('HSET', key, digest, table.concat({ rank, attempts, first, keep, clicked, id, rest }, ':'))
  if stored then return 1 end
  local keys = { key }
  if walked == '1' then
    keys[2] = P .. 'hz:' .. name
    call('ZADD', keys[2], 0, digest)
  end
  for _, one in ipairs(keys) do
    if call('PTTL', one) < tonumber(ttl) then call('PEXPIRE', one, ttl) end
  end
  return 1
end
`

/**
 * Handoffs of a broadcast in one partition, by digest.
 *
 *   name after limit → digest, record, …
 */
export const WALK_HANDOFFS = `
local from = ARGV[2] == '' and '-' or '(' .. ARGV[2]
local out = {}
for _, digest in ipairs(call('ZRANGEBYLEX', P .. 'hz:' .. ARGV[1], from, '+', 'LIMIT', 0, ARGV[3])) do
  out[#out + 1] = digest
  out[#out + 1] = call('HGET', P .. 'ho:' .. ARGV[1], digest) or ''
end
return out
`
