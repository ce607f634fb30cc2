// A conversation of any odd shape: people who answer nothing or all, statements that all answer
// alike, people who are each other's copies. A map is drawn of it, and another after some changed
// their minds. Whatever comes in, counts add up, no group is small, and every number is finite.
#include <cmath>

#include "fuzz/fuzz.h"
#include "slices/opinion_map/opinion_map.h"

namespace alongside {
namespace {

using namespace opinion_map;

constexpr std::int64_t most_people = 48;
constexpr std::int64_t most_statements = 16;

/// Two bits a time, from the beginning again at the end.
class Bits {
 public:
  Bits(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  unsigned two() {
    if (size_ == 0) return 0;
    const unsigned value = (data_[place_ / 4 % size_] >> (place_ % 4 * 2)) & 3U;
    ++place_;
    return value;
  }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t place_ = 0;
};

struct Shape {
  std::int64_t people, statements;
  MapOptions options;
  unsigned sides;
};

Shape shape_of(const std::uint8_t* data) {
  return {.people = data[0] % most_people,
          .statements = data[1] % most_statements,
          .options = {.seed = data[2],
                      .resamplings = data[3] & 1U ? 2 : 0,
                      .shufflings = data[3] & 2U ? 2 : 0,
                      .threads = 1},
          .sides = static_cast<unsigned>(data[3]) >> 6U};
}

void add_row(std::vector<GivenResponse>& given, std::int64_t person, std::int64_t statements,
             Bits& bits) {
  for (std::int64_t statement = 0; statement < statements; ++statement) {
    const unsigned answer = bits.two();
    if (answer == 3) continue;
    given.push_back({person, statement, static_cast<Response>(static_cast<int>(answer) - 1)});
  }
}

Answers answers_from(const Shape& shape, Bits& bits) {
  std::vector<GivenResponse> given;
  std::vector<PersonSide> sides;
  for (std::int64_t person = 0; person < shape.people; ++person) {
    add_row(given, person, shape.statements, bits);
    if (shape.sides == 0) continue;
    sides.push_back({person, static_cast<SideNumber>(bits.two() % shape.sides)});
  }
  return answers_of(std::move(given), sides);
}

bool is_share(double number) { return number >= 0 && number <= 1; }
void must_be_finite(Point place) { must(std::isfinite(place.x) && std::isfinite(place.y)); }
void must_be_shares(const Interval& interval) {
  must(is_share(interval.value) && is_share(interval.low) && is_share(interval.high));
}

std::int64_t people_in(const std::vector<Bubble>& bubbles) {
  std::int64_t people = 0;
  for (const Bubble& bubble : bubbles) {
    must_be_finite(bubble.place);
    must(bubble.people >= static_cast<std::int64_t>(people_in_group));
    people += bubble.people;
  }
  return people;
}

void check_groups(const OpinionMap& map) {
  const Verdict verdict = map.evidence.verdict;
  must(verdict != Verdict::groups || !map.groups.empty());
  // Where there is no gap there are parts, or none where no cut is clear.
  must(map.groups.empty() || verdict == Verdict::groups || verdict == Verdict::no_gap);
  must(map.groups.size() != 1 && map.groups.size() <= most_groups);
  std::int64_t people = 0;
  for (const Group& group : map.groups) {
    must(group.people >= static_cast<std::int64_t>(people_in_group));
    must(people_in(group.bubbles) == group.people);
    must_be_finite(group.centre);
    must(is_share(group.found_again));
    for (const Representative& one : group.representative) {
      must(one.statement < map.statements.size() && is_share(one.share));
      must(std::isfinite(one.z_share) && std::isfinite(one.z_difference));
    }
    people += group.people;
  }
  must(map.groups.empty() || (people == map.counted && map.bubbles.empty()));
  must(people_in(map.bubbles) <= map.counted);
}

void check_statements(const OpinionMap& map) {
  std::int64_t answers = 0;
  for (const StatementOnMap& statement : map.statements) {
    Counts groups, sides;
    for (const Counts& group : statement.groups) groups += group;
    for (const Counts& side : statement.sides) sides += side;
    must(map.groups.empty() || groups == statement.all);
    must(sides.agree <= statement.all.agree && sides.disagree <= statement.all.disagree);
    must(statement.all.answered() <= map.counted);
    must_be_finite(statement.loading);
    must_be_shares(statement.agree_together);
    must_be_shares(statement.disagree_together);
    must_be_shares(statement.divides);
    answers += statement.all.answered();
  }
  must(answers <= map.answers);
}

void check_placed(const DrawnMap& drawn, const Answers& answers) {
  must(drawn.placed.size() == answers.people.size());
  std::int64_t counted = 0;
  for (std::size_t i = 0; i < drawn.placed.size(); ++i) {
    const Placed& placed = drawn.placed[i];
    must_be_finite(placed.place);
    must(placed.counted == is_counted(answers, i));
    must(placed.group.has_value() == (placed.counted && !drawn.map.groups.empty()));
    if (placed.counted) ++counted;
    std::vector<GivenResponse> row;
    for (const Entry& entry : answers.row(i)) {
      row.push_back({answers.people[i], answers.statements[entry.statement], entry.response});
    }
    const Point again = place_on(drawn.frame, row);
    must(std::hypot(again.x - placed.place.x, again.y - placed.place.y) < 1e-6);
  }
  must(counted == drawn.map.counted);
}

void check(const DrawnMap& drawn, const Answers& answers) {
  must(drawn.map.people == static_cast<std::int64_t>(answers.people.size()));
  must(drawn.map.answers == static_cast<std::int64_t>(answers.entries.size()));
  check_groups(drawn.map);
  check_statements(drawn.map);
  check_placed(drawn, answers);
  const std::string map = json_of(drawn.map), frame = json_of(drawn.frame);
  const auto map_again = map_from_json(map);
  const auto frame_again = frame_from_json(frame);
  must(map_again && json_of(*map_again) == map);
  must(frame_again && json_of(*frame_again) == frame);
}

/// Every third person answers anew, and one person more comes.
void change_minds(Answers& answers, const Shape& shape, Bits& bits) {
  for (std::int64_t person = 0; person <= shape.people; person += 3) {
    std::vector<GivenResponse> row;
    add_row(row, person, shape.statements, bits);
    if (!row.empty()) replace_row(answers, person, no_side, row);
  }
}

}  // namespace
}  // namespace alongside

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alongside;
  if (size < 4) return 0;
  Shape shape = shape_of(data);
  Bits bits(data + 4, size - 4);
  Answers answers = answers_from(shape, bits);
  const DrawnMap first = draw_map(answers, shape.options);
  check(first, answers);
  change_minds(answers, shape, bits);
  shape.options.resamplings = shape.options.shufflings = 0;
  shape.options.before = &first.frame;
  shape.options.map_before = &first.map;
  check(draw_map(answers, shape.options), answers);
  return 0;
}
