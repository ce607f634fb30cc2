#include "slices/opinion_map/findings/counts.h"

#include <cassert>

namespace alongside::opinion_map {
namespace {

constexpr std::size_t kinds_of_response = 3;

std::size_t kind_of(Response response) {
  return static_cast<std::size_t>(static_cast<int>(response) + 1);
}

/// Flat, a part's numbers next to each other: a person's answers all fall into one small stretch of
/// memory, and counting one is an addition.
class Tally {
 public:
  Tally(std::size_t statements, std::size_t parts)
      : statements_(statements),
        parts_(parts),
        numbers_(statements * parts * kinds_of_response, 0) {}

  void add(Answers::Row row, std::size_t part, std::int64_t weight) {
    std::int64_t* const of_part = numbers_.data() + part * statements_ * kinds_of_response;
    for (const Entry& entry : row) {
      of_part[entry.statement * kinds_of_response + kind_of(entry.response)] += weight;
    }
  }

  std::vector<std::vector<Counts>> counts() const {
    std::vector<std::vector<Counts>> all(statements_, std::vector<Counts>(parts_));
    const std::int64_t* next = numbers_.data();
    for (std::size_t part = 0; part < parts_; ++part) {
      for (std::size_t statement = 0; statement < statements_; ++statement) {
        all[statement][part] = {.agree = next[kind_of(Response::agree)],
                                .disagree = next[kind_of(Response::disagree)],
                                .pass = next[kind_of(Response::pass)]};
        next += kinds_of_response;
      }
    }
    return all;
  }

 private:
  std::size_t statements_, parts_;
  std::vector<std::int64_t> numbers_;  // [part][statement][kind of response].
};

template <class WeightOf>
std::vector<std::vector<Counts>> weighed_counts(const Answers& answers,
                                                const std::vector<std::int32_t>& part_of_person,
                                                std::size_t parts, const WeightOf& weight_of) {
  assert(part_of_person.size() == answers.people.size());
  Tally tally(answers.statements.size(), parts);
  for (std::size_t person = 0; person < answers.people.size(); ++person) {
    const std::int64_t weight = weight_of(person);
    if (part_of_person[person] < 0 || weight == 0) continue;
    const auto part = static_cast<std::size_t>(part_of_person[person]);
    assert(part < parts);
    tally.add(answers.row(person), part, weight);
  }
  return tally.counts();
}

}  // namespace

std::vector<std::vector<Counts>> counts_by(const Answers& answers,
                                           const std::vector<std::int32_t>& part_of_person,
                                           std::size_t parts) {
  return weighed_counts(answers, part_of_person, parts,
                        [](std::size_t) { return std::int64_t{1}; });
}

std::vector<std::vector<Counts>> counts_by(const Answers& answers,
                                           const std::vector<std::int32_t>& part_of_person,
                                           std::size_t parts,
                                           const std::vector<std::uint32_t>& weight_of_person) {
  assert(weight_of_person.size() == answers.people.size());
  return weighed_counts(answers, part_of_person, parts, [&](std::size_t person) {
    return static_cast<std::int64_t>(weight_of_person[person]);
  });
}

Counts total_of(const std::vector<Counts>& parts) {
  Counts total;
  for (const Counts& part : parts) total += part;
  return total;
}

}  // namespace alongside::opinion_map
