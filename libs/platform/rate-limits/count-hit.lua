-- Counts one hit in a fixed window, in one step: nobody sees a counter without its expiry.
--
-- KEYS[1]  the counter
-- ARGV[1]  length of the window in milliseconds
--
-- Returns { hits in this window with this one, milliseconds until the window ends }.
-- The first hit opens the window; later ones leave its end alone. A counter that somehow has no expiry gets one,
-- because it would lock its key out for ever.
local hits = redis.call('INCR', KEYS[1])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  left = tonumber(ARGV[1])
  redis.call('PEXPIRE', KEYS[1], left)
end
return { hits, left }
