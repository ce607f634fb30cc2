#include "slices/design_stage/assumptions/assumption_storage.h"

namespace alongside::design_stage {

constexpr Sql find_reflection_sql{
    "SELECT sealed FROM design_reflections WHERE group_id = $1 AND person_id = $2"};
std::string reflection_of(Transaction& transaction, const SecretKey& key,
                          const WhoseReflection& whose) {
  const auto sealed =
      transaction.maybe<std::string>(find_reflection_sql, whose.group, whose.person);
  if (!sealed) return "";
  auto text = opened_reflection(key, whose, *sealed);
  if (!text) throw DatabaseFailed("a reflection cannot be opened with this key");
  return *std::move(text);
}

constexpr Sql save_reflection_sql{
    "INSERT INTO design_reflections (group_id, person_id, sealed) VALUES ($1, $2, $3) "
    "ON CONFLICT (group_id, person_id) DO UPDATE SET sealed = excluded.sealed"};
constexpr Sql forget_reflection_sql{
    "DELETE FROM design_reflections WHERE group_id = $1 AND person_id = $2"};
void save_reflection(Write& write, const SecretKey& key, const WhoseReflection& whose,
                     const std::string& text) {
  if (text.empty()) {
    write.run(forget_reflection_sql, whose.group, whose.person);
    return;
  }
  write.run(save_reflection_sql, whose.group, whose.person, sealed_reflection(key, whose, text));
}

constexpr Sql reflected_in_sql{
    "SELECT group_id FROM design_reflections WHERE person_id = $1 ORDER BY group_id LIMIT 50"};
std::vector<Id<groups::Group>> groups_reflected_in(Transaction& transaction,
                                                   Id<people::Person> person) {
  return transaction.all<Id<groups::Group>>(reflected_in_sql, person);
}

constexpr Sql assumptions_sql{
    "SELECT id, person_id, text, shared_at, taken_out FROM design_assumptions WHERE group_id = $1 "
    "ORDER BY id DESC LIMIT $2 OFFSET $3"};
std::vector<Assumption> assumptions_of(Transaction& transaction, Id<groups::Group> group,
                                       std::int64_t page) {
  return transaction.all<Assumption>(assumptions_sql, group, assumptions_a_page,
                                     (page - 1) * assumptions_a_page);
}

constexpr Sql count_assumptions_sql{"SELECT COUNT(*) FROM design_assumptions WHERE group_id = $1"};
std::int64_t assumption_count(Transaction& transaction, Id<groups::Group> group) {
  return transaction.one<std::int64_t>(count_assumptions_sql, group);
}

constexpr Sql shared_by_sql{
    "SELECT COUNT(*) FROM design_assumptions WHERE person_id = $1 AND group_id = $2"};
std::int64_t assumptions_shared_by(Transaction& transaction, const groups::Member& member) {
  return transaction.one<std::int64_t>(shared_by_sql, member.person(), member.group.id);
}

constexpr Sql share_sql{
    "INSERT INTO design_assumptions (group_id, person_id, text, shared_at) "
    "VALUES ($1, $2, $3, $4)"};
void share_assumption(Write& write, const groups::Member& member, const std::string& text,
                      Instant now) {
  write.run(share_sql, member.group.id, member.person(), text, now);
}

constexpr Sql take_back_sql{
    "DELETE FROM design_assumptions WHERE id = $1 AND group_id = $2 AND person_id = $3"};
bool take_back_assumption(Write& write, const groups::Member& member, Id<Assumption> id) {
  return write.run(take_back_sql, id, member.group.id, member.person()) > 0;
}

constexpr Sql forget_shared_sql{
    "DELETE FROM design_assumptions WHERE person_id = $1 AND group_id = $2"};
void forget_assumptions(Write& write, Id<groups::Group> group, Id<people::Person> person) {
  write.run(forget_reflection_sql, group, person);
  write.run(forget_shared_sql, person, group);
}

}  // namespace alongside::design_stage
