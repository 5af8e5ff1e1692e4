-- Counted in working days, too: until one begins (ADR 0208).
DROP INDEX command.clock_counted;
CREATE INDEX clock_counted ON command.clock (subject, kind, key) WHERE unit IN ('WORKING_DAYS', 'UNTIL_WORKING_DAY');
