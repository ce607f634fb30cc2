#include "slices/decisions/outcome/tally_asking.h"

#include <algorithm>
#include <numeric>

#include "foundation/base/numbers/small_numbers.h"
#include "slices/decisions/deciding/method.h"

namespace alongside::decisions {
namespace {

void count(Counted& counted, Stance stance, std::int64_t people) {
  if (stance == Stance::for_it) counted.for_it += people;
  if (stance == Stance::against) counted.against += people;
  if (stance == Stance::aside) counted.aside += people;
}

/// People counted together, by answer.
struct Line {
  std::vector<std::string> sides;
  std::vector<std::int64_t> people;

  std::int64_t answered() const { return std::accumulate(people.begin(), people.end(), 0LL); }
  void take_in(const Line& other) {
    sides.insert(sides.end(), other.sides.begin(), other.sides.end());
    for (std::size_t n = 0; n < people.size(); ++n) people[n] += other.people[n];
  }
  std::string names() const {
    std::string all;
    for (std::size_t n = 0; n < sides.size(); ++n) all += (n == 0 ? "" : "\n") + sides[n];
    return all;
  }
};

Line line_of(const std::string& name, std::int64_t side, std::size_t answers_there,
             const std::vector<SideAnswers>& answers) {
  Line line{.sides = {name}, .people = std::vector<std::int64_t>(answers_there)};
  for (const SideAnswers& one : answers) {
    if (one.side == side) line.people.at(static_cast<std::size_t>(one.answer) - 1) += one.people;
  }
  return line;
}

/// In the order of the sides; those without one last.
std::vector<Line> lines_of_sides(std::size_t answers_there, const std::vector<RoundSide>& sides,
                                 const std::vector<SideAnswers>& answers) {
  std::vector<Line> lines;
  for (const RoundSide& side : sides) {
    lines.push_back(line_of(side.name, side.side.number, answers_there, answers));
  }
  Line others = line_of("", 0, answers_there, answers);
  if (others.answered() > 0) lines.push_back(std::move(others));
  return lines;
}

/// So that none is of few people, but where all are.
std::vector<Line> joined(const std::vector<Line>& lines) {
  std::vector<Line> large;
  std::vector<Line> small;
  for (const Line& line : lines) {
    if (line.answered() == 0) continue;
    (line.answered() >= limits::fewest_for_secret ? large : small).push_back(line);
  }
  if (small.empty()) return large;
  Line together = small.front();
  for (std::size_t n = 1; n < small.size(); ++n) together.take_in(small[n]);
  if (together.answered() >= limits::fewest_for_secret || large.empty()) {
    large.push_back(std::move(together));
  } else {
    std::ranges::min_element(large, {}, &Line::answered)->take_in(together);
  }
  return large;
}

struct ShownLine {
  std::string sides;
  std::vector<ShownNumber> parts;
  ShownNumber whole;
};

constexpr ShownNumber hidden_number{.number = 0, .hidden = true};

ShownNumber rounded_or_hidden(std::int64_t people) {
  if (people < limits::fewest_for_secret) return hidden_number;
  return {.number = rounded_number(people), .hidden = false};
}

/// What the header says of a row of secret answers. Zeros are hidden too: that nobody said no would
/// tell that all said yes.
ShownLine secret_line(const Line& line) {
  ShownLine shown{.sides = line.names(),
                  .parts = std::vector<ShownNumber>(line.people.size(), hidden_number),
                  .whole = rounded_or_hidden(line.answered())};
  if (line.answered() < limits::fewest_for_numbers) return shown;
  for (std::size_t n = 0; n < line.people.size(); ++n) {
    const bool nearly_all = line.answered() - line.people[n] < limits::fewest_for_secret;
    shown.parts[n] = nearly_all ? shown.whole : rounded_or_hidden(line.people[n]);
  }
  return shown;
}

ShownLine shown_line(const Line& line, Voices voices) {
  if (voices == Voices::secret) return secret_line(line);
  ShownLine shown{.sides = line.names(), .parts = {}, .whole = {line.answered(), false}};
  for (const std::int64_t people : line.people) shown.parts.push_back({people, false});
  return shown;
}

/// Of secret answers it adds up what is shown, so that nothing can be taken away from it.
ShownLine everybody(const std::vector<Line>& lines, const std::vector<ShownLine>& shown,
                    std::size_t answers_there, Voices voices) {
  if (voices == Voices::secret && shown.size() > 1) {
    ShownLine all{.sides = {}, .parts = {}, .whole = {}};
    std::vector<ShownNumber> wholes;
    for (const ShownLine& one : shown) wholes.push_back(one.whole);
    all.whole = shown_total(wholes, SmallNumbers::hidden);
    for (std::size_t n = 0; n < answers_there; ++n) {
      std::vector<ShownNumber> column;
      for (const ShownLine& one : shown) column.push_back(one.parts[n]);
      all.parts.push_back(shown_total(column, SmallNumbers::hidden));
    }
    return all;
  }
  Line all{.sides = {}, .people = std::vector<std::int64_t>(answers_there)};
  for (const Line& line : lines) all.take_in(line);
  all.sides.clear();
  return shown_line(all, voices);
}

void add_cells(std::vector<TallyCell>& cells, std::int64_t line, const ShownLine& shown) {
  const auto add = [&](std::int64_t answer, const ShownNumber& number) {
    cells.push_back({line, shown.sides, answer, number.hidden ? 0 : number.number, number.hidden});
  };
  add(0, shown.whole);
  for (std::size_t n = 0; n < shown.parts.size(); ++n) {
    add(static_cast<std::int64_t>(n) + 1, shown.parts[n]);
  }
}

}  // namespace

CountedAnswers counted_answers(DecisionMethod method, std::int64_t members,
                               const std::vector<RoundSide>& sides,
                               const std::vector<SideAnswers>& answers) {
  CountedAnswers counted{.all = {.members = members}, .sides = {}};
  for (const RoundSide& side : sides) {
    counted.sides.push_back({.side = side.side, .people = {.members = side.members}});
  }
  for (const SideAnswers& one : answers) {
    const auto words = answer_of(method, one.answer);
    if (!words) continue;
    count(counted.all, words->stance, one.people);
    for (CountedSide& side : counted.sides) {
      if (side.side.number == one.side) count(side.people, words->stance, one.people);
    }
  }
  return counted;
}

std::vector<TallyCell> tally_of(DecisionMethod method, Voices voices,
                                const std::vector<RoundSide>& sides,
                                const std::vector<SideAnswers>& answers) {
  const std::size_t answers_there = answers_of(method).size();
  auto lines = lines_of_sides(answers_there, sides, answers);
  if (voices == Voices::secret) lines = joined(lines);
  std::vector<ShownLine> shown;
  for (const Line& line : lines) shown.push_back(shown_line(line, voices));
  std::vector<TallyCell> cells;
  add_cells(cells, 0, everybody(lines, shown, answers_there, voices));
  if (shown.size() < 2) return cells;
  for (std::size_t n = 0; n < shown.size(); ++n) {
    add_cells(cells, static_cast<std::int64_t>(n) + 1, shown[n]);
  }
  return cells;
}

}  // namespace alongside::decisions
