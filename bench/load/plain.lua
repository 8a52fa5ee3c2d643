-- Asks for one path again and again. Argument: the path.

local asked

function init(args)
  asked = "GET " .. args[1] .. " HTTP/1.1\r\nhost: bench\r\n\r\n"
end

function request()
  return asked
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    'told {"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"refused":%d,"broken":%d}',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
