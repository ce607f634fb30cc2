#include "slices/lottery_proof/types.h"

#include <algorithm>
#include <limits>

#include "slices/lottery_proof/exact_integers.h"

namespace alongside::lottery_proof {
namespace {

/// Everybody is in one type.
bool cover_everybody(const Stated& stated, const People& people) {
  std::vector<bool> covered(people.size(), false);
  std::size_t count = 0;
  for (const std::vector<int>& type : stated.types) {
    if (type.empty()) return false;
    for (const int person : type) {
      const auto place = static_cast<std::size_t>(person);
      if (place >= people.size() || covered[place]) return false;
      covered[place] = true;
      ++count;
    }
  }
  return count == people.size();
}

bool are_alike(const std::vector<int>& type, const People& people) {
  const auto first = static_cast<std::size_t>(type.front());
  if (type.size() > 1 && people.address_row(first) != no_row) return false;
  return std::ranges::all_of(type, [&](int person) {
    return std::equal(people.rows_begin(first), people.rows_begin(first) + people.rows_each,
                      people.rows_begin(static_cast<std::size_t>(person)));
  });
}

void add(const std::vector<int>& type, const People& people, Types& types) {
  std::int64_t least = std::numeric_limits<std::int64_t>::max(), most = 0, sum = 0;
  for (const int person : type) {
    const std::int64_t chance = people.chances[static_cast<std::size_t>(person)];
    least = std::min(least, chance);
    most = std::max(most, chance);
    sum += chance;
  }
  types.people.push_back(type);
  types.least.push_back(least);
  types.most.push_back(most);
  types.sum.push_back(sum);
  const int* rows = people.rows_begin(static_cast<std::size_t>(type.front()));
  types.rows_of.insert(types.rows_of.end(), rows, rows + people.rows_each);
}

}  // namespace

std::optional<Types> check_types(const Stated& stated, const People& people, Findings& findings) {
  if (!cover_everybody(stated, people)) {
    findings.wrong(say("certificate.json: the types do not have everybody in them once."));
    return std::nullopt;
  }
  Types types{.people = {}, .rows_of = {}, .rows_each = people.rows_each};
  for (const std::vector<int>& type : stated.types) {
    const std::int64_t number = static_cast<std::int64_t>(types.count());
    if (!are_alike(type, people)) {
      findings.wrong(say("certificate.json: people of type {type} differ in what counts.",
                         {{"type", number}}));
      return std::nullopt;
    }
    add(type, people, types);
    if (types.most.back() - types.least.back() <= tolerance) continue;
    findings.wrong(say("People of type {type} have different chances: from {least}% to {most}%.",
                       {{"type", number},
                        {"least", percentage(types.least.back())},
                        {"most", percentage(types.most.back())}}));
    return std::nullopt;
  }
  return types;
}

}  // namespace alongside::lottery_proof
