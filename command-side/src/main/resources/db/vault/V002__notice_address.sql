-- Where a person's notices are mailed to. Erasing the person empties it like the rest. Since no event tells of it, the row
-- says itself who gave the address and when.
ALTER TABLE vault.person ADD COLUMN email text;
ALTER TABLE vault.person ADD COLUMN email_by text;
ALTER TABLE vault.person ADD COLUMN email_at timestamptz;
ALTER TABLE vault.person ADD CONSTRAINT erased_without_address CHECK (NOT erased OR email IS NULL);

COMMENT ON COLUMN vault.person.email_by IS 'Person id of whoever gave or removed the address';
