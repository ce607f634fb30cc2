-- Which address a mail server says is none: somebody may have another by the time it says so.
ALTER TABLE mail_addresses ADD COLUMN refused TEXT NOT NULL DEFAULT '';
UPDATE mail_addresses SET refused = confirmed WHERE is_paused = 1;
ALTER TABLE mail_addresses DROP COLUMN is_paused;
