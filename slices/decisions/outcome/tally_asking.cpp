#include "slices/decisions/outcome/tally_asking.h"

#include <algorithm>

#include "foundation/base/numbers/small_numbers.h"
#include "slices/decisions/deciding/method.h"

namespace alongside::decisions {
namespace {

void count(Counted& counted, Stance stance, std::int64_t people) {
  if (stance == Stance::for_it) counted.for_it += people;
  if (stance == Stance::against) counted.against += people;
  if (stance == Stance::aside) counted.aside += people;
}

/// What a table is made from.
struct Columns {
  std::size_t count = 0;
  std::int64_t most = 1;  // That one person gives to a column.
  const std::vector<SideAnswers>& parts;
  const std::vector<SideAnswers>& answers;
};

/// People counted together: how many, and what each column got.
struct Line {
  std::vector<std::string> sides;
  std::vector<std::int64_t> parts;
  std::int64_t people = 0;

  std::int64_t answered() const { return people; }
  void take_in(const Line& other) {
    sides.insert(sides.end(), other.sides.begin(), other.sides.end());
    for (std::size_t n = 0; n < parts.size(); ++n) parts[n] += other.parts[n];
    people += other.people;
  }
  std::string names() const {
    std::string all;
    for (std::size_t n = 0; n < sides.size(); ++n) all += (n == 0 ? "" : "\n") + sides[n];
    return all;
  }
};

Line line_of(const std::string& name, std::int64_t side, const Columns& columns) {
  Line line{.sides = {name}, .parts = std::vector<std::int64_t>(columns.count)};
  for (const SideAnswers& one : columns.parts) {
    if (one.side == side) line.parts.at(static_cast<std::size_t>(one.answer) - 1) += one.people;
  }
  for (const SideAnswers& one : columns.answers) {
    if (one.side == side) line.people += one.people;
  }
  return line;
}

/// In the order of the sides; those without one last.
std::vector<Line> lines_of_sides(const std::vector<RoundSide>& sides, const Columns& columns) {
  std::vector<Line> lines;
  for (const RoundSide& side : sides) {
    lines.push_back(line_of(side.name, side.side.number, columns));
  }
  Line others = line_of("", 0, columns);
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

/// What the header says of a row of secret answers, points as people. Zeros are hidden too: that
/// nobody said no would tell that all said yes.
ShownLine secret_line(const Line& line, std::int64_t most) {
  ShownLine shown{.sides = line.names(),
                  .parts = std::vector<ShownNumber>(line.parts.size(), hidden_number),
                  .whole = rounded_or_hidden(line.answered())};
  if (line.answered() < limits::fewest_for_numbers) return shown;
  for (std::size_t n = 0; n < line.parts.size(); ++n) {
    const std::int64_t people = line.parts[n] / most;
    const bool nearly_all = line.answered() - people < limits::fewest_for_secret;
    shown.parts[n] = nearly_all ? shown.whole : rounded_or_hidden(people);
  }
  return shown;
}

ShownLine shown_line(const Line& line, Voices voices, std::int64_t most) {
  if (voices == Voices::secret) return secret_line(line, most);
  ShownLine shown{.sides = line.names(), .parts = {}, .whole = {line.answered(), false}};
  for (const std::int64_t part : line.parts) shown.parts.push_back({part, false});
  return shown;
}

/// Of secret answers it adds up what is shown, so that nothing can be taken away from it.
ShownLine everybody(const std::vector<Line>& lines, const std::vector<ShownLine>& shown,
                    const Columns& columns, Voices voices) {
  if (voices == Voices::secret && shown.size() > 1) {
    ShownLine all{.sides = {}, .parts = {}, .whole = {}};
    std::vector<ShownNumber> wholes;
    for (const ShownLine& one : shown) wholes.push_back(one.whole);
    all.whole = shown_total(wholes, SmallNumbers::hidden);
    for (std::size_t n = 0; n < columns.count; ++n) {
      std::vector<ShownNumber> column;
      for (const ShownLine& one : shown) column.push_back(one.parts[n]);
      all.parts.push_back(shown_total(column, SmallNumbers::hidden));
    }
    return all;
  }
  Line all{.sides = {}, .parts = std::vector<std::int64_t>(columns.count)};
  for (const Line& line : lines) all.take_in(line);
  all.sides.clear();
  return shown_line(all, voices, columns.most);
}

/// `unit`: what a number stands for that was told as people.
void add_cells(std::vector<TallyCell>& cells, std::int64_t line, const ShownLine& shown,
               std::int64_t unit) {
  const auto add = [&](std::int64_t answer, const ShownNumber& number, std::int64_t times) {
    cells.push_back(
        {line, shown.sides, answer, number.hidden ? 0 : number.number * times, number.hidden});
  };
  add(0, shown.whole, 1);
  for (std::size_t n = 0; n < shown.parts.size(); ++n) {
    add(static_cast<std::int64_t>(n) + 1, shown.parts[n], unit);
  }
}

std::vector<TallyCell> cells_of(Voices voices, const std::vector<RoundSide>& sides,
                                const Columns& columns) {
  const std::int64_t unit = voices == Voices::secret ? columns.most : 1;
  auto lines = lines_of_sides(sides, columns);
  if (voices == Voices::secret) lines = joined(lines);
  std::vector<ShownLine> shown;
  for (const Line& line : lines) shown.push_back(shown_line(line, voices, columns.most));
  std::vector<TallyCell> cells;
  add_cells(cells, 0, everybody(lines, shown, columns, voices), unit);
  if (shown.size() < 2) return cells;
  for (std::size_t n = 0; n < shown.size(); ++n) {
    add_cells(cells, static_cast<std::int64_t>(n) + 1, shown[n], unit);
  }
  return cells;
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
  return cells_of(
      voices, sides,
      {.count = answers_of(method).size(), .most = 1, .parts = answers, .answers = answers});
}

std::vector<TallyCell> tally_of_points(Voices voices, const PointColumns& columns,
                                       const std::vector<RoundSide>& sides,
                                       const std::vector<SideAnswers>& points,
                                       const std::vector<SideAnswers>& answers) {
  return cells_of(
      voices, sides,
      {.count = columns.count, .most = columns.most, .parts = points, .answers = answers});
}

}  // namespace alongside::decisions
