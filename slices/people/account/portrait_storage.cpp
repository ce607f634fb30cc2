// How people chose to be shown.
#include "slices/people/people.h"

#include <algorithm>

namespace alongside::people {
namespace {

constexpr std::size_t portraits_at_a_time = 50;

constexpr Sql portraits_sql{
    "SELECT person_id, file, description FROM portraits WHERE person_id IN ("
    "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, "
    "$21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, "
    "$39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50)"};
constexpr Sql set_portrait_sql{
    "INSERT INTO portraits (person_id, file, description) VALUES ($1, $2, $3) "
    "ON CONFLICT (person_id) DO UPDATE SET file = excluded.file, "
    "description = excluded.description"};
constexpr Sql remove_portrait_sql{"DELETE FROM portraits WHERE person_id = $1"};

}  // namespace

std::vector<Portrait> portraits_of(Transaction& transaction,
                                   const std::vector<Id<Person>>& people) {
  std::vector<Portrait> portraits;
  for (std::size_t first = 0; first < people.size(); first += portraits_at_a_time) {
    const std::size_t last = std::min(people.size(), first + portraits_at_a_time);
    Query<Portrait, detail::Expect::all> query{portraits_sql, {}};
    for (std::size_t i = first; i < last; ++i) query.parameters.emplace_back(people[i]);
    query.parameters.resize(portraits_at_a_time, Parameter(Id<Person>{}));
    auto [batch] = transaction.together(std::move(query));
    for (Portrait& portrait : batch) portraits.push_back(std::move(portrait));
  }
  return portraits;
}

void set_portrait(Write& write, const Portrait& portrait) {
  write.run(set_portrait_sql, portrait.person, portrait.file, portrait.description);
}

void remove_portrait(Write& write, Id<Person> person) {
  write.run(remove_portrait_sql, person);
}

}  // namespace alongside::people
