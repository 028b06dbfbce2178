comment on column recommendation.result is 'the bytes that are served, as an LZ4 frame; what was stored before is gzipped or as it was';
