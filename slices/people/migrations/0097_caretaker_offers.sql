-- Somebody is asked to be a caretaker; they say yes or no themselves.
CREATE TABLE caretaker_offers (
  person_id BIGINT PRIMARY KEY REFERENCES people (id),
  offered_by BIGINT NOT NULL REFERENCES people (id),
  offered_at BIGINT NOT NULL
);
CREATE INDEX caretaker_offers_of ON caretaker_offers (offered_by);
