-- Where people get mail. Nothing but the link that confirms it goes to an address before they
-- confirmed it; one that they change is not confirmed any more.
CREATE TABLE mail_addresses (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES people (id),
  confirmed TEXT NOT NULL DEFAULT '',     -- The address that they confirmed; '': none yet.
  is_paused BIGINT NOT NULL DEFAULT 0,    -- The mail server says that it takes none.
  says_what BIGINT NOT NULL DEFAULT 0,    -- Subjects may say what a mail is about.
  asked_on BIGINT NOT NULL DEFAULT 0,     -- The last day on which they asked for a link; how often.
  asked BIGINT NOT NULL DEFAULT 0
);

-- What is to go out by mail, each once: here, then in one mail.
CREATE TABLE notices_to_mail (
  person_id BIGINT NOT NULL REFERENCES people (id),
  notice_id BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  PRIMARY KEY (person_id, notice_id)
);
CREATE INDEX notices_to_mail_due ON notices_to_mail (due_at);
CREATE TABLE notices_in_mail (
  mail_id BIGINT NOT NULL,
  notice_id BIGINT NOT NULL,
  PRIMARY KEY (mail_id, notice_id)
);
