-- used_at: when a new passphrase was chosen. From then on the way back opens nothing; it is kept
-- for a while so that whose account it is learns who vouched.
ALTER TABLE ways_back ADD COLUMN used_at BIGINT;
