#include "slices/decisions/deciding/ballot_storage.h"

#include <algorithm>

#include "foundation/db/rows_of_keys.h"

namespace alongside::decisions {

std::string voter_tag(const SecretKey& key, Id<Round> round, Id<people::Person> person) {
  return keyed_fingerprint(key, "voter",
                           std::to_string(round.number) + ":" + std::to_string(person.number));
}

Voter voter_in(const SecretKey& key, const Round& round, Id<people::Person> person) {
  return {.person = person, .tag = round.is_secret() ? voter_tag(key, round.id, person) : ""};
}

constexpr Sql ballot_of_tag_sql{
    "SELECT id, said_by, side_id, answer, reason, removed_reason, marks FROM decision_ballots "
    "WHERE voter_tag = $1"};
constexpr Sql ballot_of_person_sql{
    "SELECT id, said_by, side_id, answer, reason, removed_reason, marks FROM decision_ballots "
    "WHERE said_by = $1 AND round_id = $2"};
std::optional<Ballot> own_ballot(Transaction& transaction, Id<Round> round, const Voter& voter) {
  if (voter.tag.empty()) {
    return transaction.maybe<Ballot>(ballot_of_person_sql, voter.person, round);
  }
  return transaction.maybe<Ballot>(ballot_of_tag_sql, voter.tag);
}

constexpr Sql drop_ballot_of_tag_sql{"DELETE FROM decision_ballots WHERE voter_tag = $1"};
constexpr Sql drop_ballot_of_person_sql{
    "DELETE FROM decision_ballots WHERE said_by = $1 AND round_id = $2"};
constexpr Sql add_ballot_sql{
    "INSERT INTO decision_ballots (id, round_id, group_id, voter_tag, said_by, side_id, answer, "
    "reason, marks) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
Id<Ballot> save_ballot(Write& write, Id<Round> round, const groups::Member& member,
                       const Voter& voter, std::int64_t side, const GivenAnswer& given) {
  const bool is_open = voter.tag.empty();
  if (is_open) {
    write.run(drop_ballot_of_person_sql, voter.person, round);
  } else {
    write.run(drop_ballot_of_tag_sql, voter.tag);
  }
  const Id<Ballot> id{random_id()};
  write.run(add_ballot_sql, id, round, member.group.id,
            is_open ? std::nullopt : std::optional(voter.tag),
            is_open ? std::optional(voter.person) : std::nullopt, side, given.answer, given.reason,
            given.marks);
  return id;
}

constexpr Sql ballots_sql{
    "SELECT id, said_by, side_id, answer, reason, removed_reason, marks FROM decision_ballots "
    "WHERE round_id = $1 ORDER BY answer, id LIMIT $2"};
std::vector<Ballot> ballots_of(Transaction& transaction, Id<Round> round, std::int64_t most) {
  return transaction.all<Ballot>(ballots_sql, round, most);
}

// Not by answer: then the length of each part would tell numbers that are hidden.
constexpr Sql reasons_sql{
    "SELECT id, said_by, side_id, answer, reason, removed_reason, marks FROM decision_ballots "
    "WHERE round_id = $1 AND (reason <> '' OR removed_reason IS NOT NULL) ORDER BY id LIMIT $2"};
std::vector<Ballot> reasons_of(Transaction& transaction, Id<Round> round, std::int64_t most) {
  return transaction.all<Ballot>(reasons_sql, round, most);
}

namespace {

constexpr auto rounds_of_tags_text =
    keys_text("SELECT round_id FROM decision_ballots WHERE voter_tag IN ");
constexpr Sql rounds_of_tags_sql{rounds_of_tags_text.data()};
constexpr auto rounds_of_person_text =
    keys_text("SELECT round_id FROM decision_ballots WHERE round_id IN ", " AND said_by = $51");
constexpr Sql rounds_of_person_sql{rounds_of_person_text.data()};
constexpr auto tags_there_text =
    keys_text("SELECT voter_tag FROM decision_ballots WHERE voter_tag IN ");
constexpr Sql tags_there_sql{tags_there_text.data()};
constexpr auto people_there_text =
    keys_text("SELECT said_by FROM decision_ballots WHERE said_by IN ", " AND round_id = $51");
constexpr Sql people_there_sql{people_there_text.data()};

}  // namespace

std::vector<Id<Round>> answered_with_tags(Transaction& transaction,
                                          const std::vector<std::string>& tags) {
  return rows_of_keys<Id<Round>>(transaction, rounds_of_tags_sql, tags);
}

std::vector<Id<Round>> answered_by(Transaction& transaction, Id<people::Person> person,
                                   const std::vector<std::int64_t>& rounds) {
  return rows_of_keys<Id<Round>>(transaction, rounds_of_person_sql, rounds, person);
}

std::vector<Id<people::Person>> silent_among(Transaction& transaction, const SecretKey& key,
                                             const Round& round,
                                             const std::vector<Id<people::Person>>& people) {
  std::vector<Id<people::Person>> silent;
  if (!round.is_secret()) {
    const auto there =
        rows_of_keys<Id<people::Person>>(transaction, people_there_sql, people, round.id);
    std::ranges::copy_if(people, std::back_inserter(silent), [&](Id<people::Person> one) {
      return std::ranges::find(there, one) == there.end();
    });
    return silent;
  }
  std::vector<std::string> tags;
  for (const Id<people::Person> one : people) tags.push_back(voter_tag(key, round.id, one));
  const auto there = rows_of_keys<std::string>(transaction, tags_there_sql, tags);
  for (std::size_t n = 0; n < people.size(); ++n) {
    if (std::ranges::find(there, tags[n]) == there.end()) silent.push_back(people[n]);
  }
  return silent;
}

}  // namespace alongside::decisions
