-- Where in a trace an event was written: whoever reads it goes on from there. Absent in what no request caused.
alter table outbox add column traceparent text;
