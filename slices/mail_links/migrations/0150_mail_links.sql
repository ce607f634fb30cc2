-- Links to sign in with, that somebody asked for by a name or an address.
-- person_id: nothing where nobody has that name; such a row is like the others.
-- mail_id: of the outbox; nothing where none went out.
CREATE TABLE mail_links (
  id BIGINT PRIMARY KEY,
  person_id BIGINT REFERENCES people (id),
  mail_id BIGINT,
  print TEXT,            -- people::way_in_print when it went out.
  expires_at BIGINT NOT NULL
);
CREATE INDEX mail_links_of_person ON mail_links (person_id, expires_at);
CREATE INDEX mail_links_by_mail ON mail_links (mail_id);
CREATE INDEX mail_links_by_expiry ON mail_links (expires_at);
