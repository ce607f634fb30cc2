-- Accounts that were removed: the number that was theirs and nothing else of them, and the day
-- (since 1970, UTC), so that a backup put back in place forgets them again. A row is made when
-- somebody removes their account and stays. signed_words: SignedWords (foundation/rooms/ending.h).
CREATE TABLE erased_people (
  person_id BIGINT NOT NULL PRIMARY KEY,
  erased_on BIGINT NOT NULL,
  signed_words BIGINT NOT NULL
) {{rows_by_key}};
CREATE INDEX people_caretakers ON people (id) WHERE caretaker = 1;
