#include "slices/actions/carrying_storage.h"

#include "foundation/db/rows_of_keys.h"

namespace alongside::actions {
namespace {

constexpr auto carriers_text = keys_text(
    "SELECT action_id, person_id, said_yes, offered_by FROM action_people WHERE action_id IN ",
    " ORDER BY action_id, said_yes DESC, person_id LIMIT 1000");
constexpr Sql carriers_sql{carriers_text.data()};

}  // namespace

std::vector<Carrier> carriers_of(Transaction& transaction, const std::vector<Id<Action>>& actions) {
  return rows_of_keys<Carrier>(transaction, carriers_sql, actions);
}

constexpr Sql take_on_sql{
    "INSERT INTO action_people (action_id, person_id, group_id, said_yes) VALUES ($1, $2, $3, 1) "
    "ON CONFLICT (action_id, person_id) DO UPDATE SET said_yes = 1"};
void take_on(Write& write, const Action& action, Id<people::Person> person) {
  write.run(take_on_sql, action.id, person, action.group);
}

constexpr Sql offer_sql{
    "INSERT INTO action_people (action_id, person_id, group_id, said_yes, offered_by) "
    "VALUES ($1, $2, $3, 0, $4) ON CONFLICT (action_id, person_id) DO NOTHING"};
void offer(Write& write, const Action& action, Id<people::Person> person, Id<people::Person> by) {
  write.run(offer_sql, action.id, person, action.group, by);
}

constexpr Sql let_go_sql{"DELETE FROM action_people WHERE action_id = $1 AND person_id = $2"};
void let_go(Write& write, Id<Action> action, Id<people::Person> person) {
  write.run(let_go_sql, action, person);
}

constexpr Sql carried_by_sql{
    "SELECT actions.id, actions.group_id, actions.what, actions.due_at, action_people.said_yes "
    "FROM action_people JOIN actions ON actions.id = action_people.action_id "
    "WHERE action_people.person_id = $1 AND actions.state = 0 AND actions.removed_reason IS NULL "
    "ORDER BY actions.due_at, actions.id LIMIT $2"};
std::vector<Carried> carried_by(Transaction& transaction, Id<people::Person> person,
                                std::int64_t most) {
  return transaction.all<Carried>(carried_by_sql, person, most);
}

namespace {

constexpr auto carried_among_text = keys_text(
    "SELECT actions.id, actions.group_id, actions.what, actions.due_at, action_people.said_yes "
    "FROM action_people JOIN actions ON actions.id = action_people.action_id "
    "WHERE actions.id IN ",
    " AND action_people.person_id = $51 AND actions.state = 0 AND actions.removed_reason IS NULL");
constexpr Sql carried_among_sql{carried_among_text.data()};

}  // namespace

std::vector<Carried> carried_among(Transaction& transaction, Id<people::Person> person,
                                   const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Carried>(transaction, carried_among_sql, numbers, person);
}

constexpr Sql leave_sql{"DELETE FROM action_people WHERE person_id = $1 AND group_id = $2"};
void leave_actions(Write& write, Id<groups::Group> group, Id<people::Person> person) {
  write.run(leave_sql, person, group);
}

}  // namespace alongside::actions
