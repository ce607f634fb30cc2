-- People who take part without an account, and who enters what they say. Whom somebody helps is
-- seen by all members of the group: it is agreed, and no secret.
-- side_id: which they count for, as they said; nothing where they did not say.
-- code_print: keyed print of the code on their sheet; with it another member becomes their helper.
CREATE TABLE helped_people (
  person_id BIGINT PRIMARY KEY REFERENCES people (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  side_id BIGINT,
  code_print TEXT NOT NULL,
  UNIQUE (group_id, code_print)
);

-- way: agreement_rule.h. until: the agreement holds before that moment.
CREATE TABLE helper_agreements (
  person_id BIGINT NOT NULL REFERENCES helped_people (person_id),
  helper_id BIGINT NOT NULL REFERENCES people (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  way TEXT NOT NULL,
  what_for TEXT NOT NULL,
  agreed_at BIGINT NOT NULL,
  until BIGINT NOT NULL,
  PRIMARY KEY (person_id, helper_id)
);
CREATE INDEX helper_agreements_of_helper ON helper_agreements (helper_id, group_id);
CREATE INDEX helper_agreements_of_group ON helper_agreements (group_id);
