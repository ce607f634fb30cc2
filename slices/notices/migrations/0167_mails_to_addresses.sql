-- Mails about somebody's way in go to the address that was confirmed when they were posted,
-- whatever becomes of it meanwhile: whoever took the account must not turn them away. Gone with the
-- mail.
-- about: what it says something of, by the number that its kind gives it.
CREATE TABLE mails_to_addresses (
  mail_id BIGINT PRIMARY KEY,
  address TEXT NOT NULL,
  about BIGINT NOT NULL
);
