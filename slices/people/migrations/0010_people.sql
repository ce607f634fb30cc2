-- sign_in_name is the name with case folded; NULL for somebody who cannot sign in, so that two of
-- them may be called the same. sign_in_email is NULL where there is none. No date: when somebody
-- joined is nobody's business, and with it their first contributions could be told.
CREATE TABLE people (
  id {{id}},
  name TEXT NOT NULL,
  pronouns TEXT NOT NULL,
  sign_in_name TEXT UNIQUE,
  email TEXT NOT NULL,
  sign_in_email TEXT UNIQUE,
  passphrase_hash TEXT NOT NULL,
  caretaker BIGINT NOT NULL
);
