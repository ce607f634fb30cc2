#include "slices/helping/storage.h"

#include <algorithm>

#include "foundation/base/secrets.h"
#include "foundation/record/record.h"
#include "foundation/rooms/ending.h"
#include "slices/helping/acts.h"

namespace alongside::helping {

constexpr Sql add_sql{
    "INSERT INTO helped_people (person_id, group_id, side_id, code_print) "
    "VALUES ($1, $2, $3, $4)"};
PersonId add_helped_person(Write& write, const groups::Member& helper, const NewHelped& person,
                           Instant now) {
  const PersonId added = people::add_person(
      write, {.name = person.name, .email = {}, .pronouns = {}, .passphrase_hash = {}}, now);
  groups::add_member(write, helper.group.id, added, groups::Role::member, {},
                     person.side ? person.side->name : std::string(), now);
  const auto side = person.side ? std::optional(person.side->id) : std::nullopt;
  write.run(add_sql, added, helper.group.id, side, person.code_print);
  return added;
}

PersonId add_without_account(Write& write, const groups::Member& helper, const std::string& name,
                             const std::optional<groups::Constituency>& side, Instant now) {
  return add_helped_person(
      write, helper, {.name = name, .side = side, .code_print = fingerprint(random_token())}, now);
}

constexpr Sql save_sql{
    "INSERT INTO helper_agreements (person_id, helper_id, group_id, way, what_for, agreed_at, "
    "until) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (person_id, helper_id) DO UPDATE SET "
    "way = excluded.way, what_for = excluded.what_for, agreed_at = excluded.agreed_at, "
    "until = excluded.until"};
void save_agreement(Write& write, const groups::Member& helper, PersonId person,
                    const Agreement& agreement, Instant now) {
  write.run(save_sql, person, helper.person(), helper.group.id, agreement.way, agreement.what_for,
            now, agreement.until);
}

constexpr Sql end_sql{
    "DELETE FROM helper_agreements WHERE person_id = $1 AND helper_id = $2 AND group_id = $3"};
bool end_agreement(Write& write, Id<groups::Group> group, PersonId helper, PersonId person) {
  return write.run(end_sql, person, helper, group) > 0;
}

constexpr Sql of_code_sql{
    "SELECT person_id FROM helped_people WHERE group_id = $1 AND code_print = $2"};
std::optional<PersonId> person_of_code(Transaction& transaction, Id<groups::Group> group,
                                       const std::string& code_print) {
  return transaction.maybe<PersonId>(of_code_sql, group, code_print);
}

constexpr Sql of_group_sql{
    "SELECT helped_people.person_id, helper_agreements.helper_id, helper_agreements.until "
    "FROM helped_people LEFT JOIN helper_agreements "
    "ON helper_agreements.person_id = helped_people.person_id "
    "WHERE helped_people.group_id = $1 "
    "ORDER BY helped_people.person_id, helper_agreements.helper_id LIMIT $2"};
std::vector<HelpedLine> helped_lines(Transaction& transaction, Id<groups::Group> group) {
  return transaction.all<HelpedLine>(of_group_sql, group, lines_shown);
}

constexpr Sql is_helped_sql{
    "SELECT person_id FROM helped_people WHERE person_id = $1 AND group_id = $2"};
bool takes_part_without_account(Transaction& transaction, Id<groups::Group> group,
                                PersonId person) {
  return transaction.maybe<PersonId>(is_helped_sql, person, group).has_value();
}

constexpr Sql new_code_sql{"UPDATE helped_people SET code_print = $2 WHERE person_id = $1"};
void save_code(Write& write, PersonId person, const std::string& code_print) {
  write.run(new_code_sql, person, code_print);
}

constexpr Sql find_sql{
    "SELECT person_id, helper_id, way, what_for, agreed_at, until FROM helper_agreements "
    "WHERE person_id = $1 AND helper_id = $2 AND group_id = $3"};
std::optional<AgreementLine> find_agreement(Transaction& transaction, const groups::Member& helper,
                                            PersonId person) {
  return transaction.maybe<AgreementLine>(find_sql, person, helper.person(), helper.group.id);
}

constexpr Sql count_sql{
    "SELECT COUNT(*) FROM helper_agreements WHERE helper_id = $1 AND group_id = $2"};
std::int64_t count_helped_by(Transaction& transaction, const groups::Member& helper) {
  return transaction.one<std::int64_t>(count_sql, helper.person(), helper.group.id);
}

constexpr Sql of_helper_sql{
    "SELECT person_id, helper_id, way, what_for, agreed_at, until FROM helper_agreements "
    "WHERE helper_id = $1 ORDER BY person_id"};
std::vector<AgreementLine> agreements_of_helper(Transaction& transaction, PersonId helper) {
  return transaction.all<AgreementLine>(of_helper_sql, helper);
}

constexpr Sql end_all_sql{"DELETE FROM helper_agreements WHERE helper_id = $1"};
void end_all_of_helper(Write& write, PersonId helper) {
  write.run(end_all_sql, helper);
}

constexpr Sql end_all_in_sql{
    "DELETE FROM helper_agreements WHERE helper_id = $1 AND group_id = $2"};
void end_all_of_helper_in(Write& write, PersonId helper, Id<groups::Group> group) {
  write.run(end_all_in_sql, helper, group);
}

constexpr Sql forget_agreements_sql{"DELETE FROM helper_agreements WHERE person_id = $1"};
constexpr Sql forget_sql{"DELETE FROM helped_people WHERE person_id = $1"};
void forget_helped(Write& write, PersonId person) {
  write.run(forget_agreements_sql, person);
  write.run(forget_sql, person);
}

constexpr Sql some_of_group_sql{
    "SELECT person_id FROM helped_people WHERE group_id = $1 ORDER BY code_print LIMIT $2"};
bool forget_group(Write& write, Id<groups::Group> group) {
  const auto some = write.all<PersonId>(some_of_group_sql, group, std::int64_t{50});
  for (const PersonId person : some) forget_helped(write, person);
  return !some.empty();
}

constexpr Sql without_account_sql{
    "SELECT person_id, side_id FROM helped_people WHERE group_id = $1 ORDER BY person_id"};
std::vector<WithoutAccount> without_account(Transaction& transaction, Id<groups::Group> group) {
  return transaction.all<WithoutAccount>(without_account_sql, group);
}

namespace {

struct HelpedRow {
  PersonId person;
  std::optional<Id<groups::Constituency>> side;
};

}  // namespace

constexpr Sql helped_by_sql{
    "SELECT helped_people.person_id, helped_people.side_id FROM helper_agreements "
    "JOIN helped_people ON helped_people.person_id = helper_agreements.person_id "
    "WHERE helper_agreements.helper_id = $1 AND helper_agreements.group_id = $2 "
    "AND helper_agreements.until > $3 ORDER BY helped_people.person_id LIMIT $4"};
std::vector<HelpedPerson> helped_by(Transaction& transaction, const groups::Member& member,
                                    Instant now) {
  const auto rows =
      transaction.all<HelpedRow>(helped_by_sql, member.person(), member.group.id, now, most_helped);
  std::vector<PersonId> ids;
  for (const HelpedRow& row : rows) ids.push_back(row.person);
  const auto named = people::people_named(transaction, ids);
  std::vector<HelpedPerson> helped;
  for (const people::Person& person : named) {
    const auto row = std::ranges::find(rows, person.id, &HelpedRow::person);
    helped.push_back({person.id, person.name, row->side});
  }
  return helped;
}

HelpedPerson helped_person(Transaction& transaction, const groups::Member& member, PersonId person,
                           Instant now) {
  for (HelpedPerson& one : helped_by(transaction, member, now)) {
    if (one.person == person) return std::move(one);
  }
  throw NotFound();
}

void note_entering(Write& write, const groups::Member& member, const HelpedPerson& helped,
                   std::int64_t about, Instant now) {
  note_act(write,
           {.kind = acts::entered,
            .group = member.group.id,
            .by = member.person(),
            .whom = helped.person,
            .about = about},
           now);
}

}  // namespace alongside::helping
