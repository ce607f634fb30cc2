-- Whoever makes an account with a group's link is in the group at once: no use waits for them.
ALTER TABLE people DROP COLUMN kept_use;
