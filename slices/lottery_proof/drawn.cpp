#include "slices/lottery_proof/drawn.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string>

#include "slices/lottery_proof/exact_integers.h"
#include "slices/lottery_proof/table.h"

namespace alongside::lottery_proof {
namespace {

/// The people of a list, rising. Nothing where it is not one of different people of the pool.
std::optional<std::vector<int>> read_list(std::string_view file, std::string_view text,
                                          const Stated& stated, const People& people,
                                          Findings& findings) {
  Table table(file, text, findings);
  const auto id = table.column(stated.id_column);
  if (!id) return std::nullopt;
  std::vector<int> list;
  while (table.next()) {
    const auto person = people.places.find(table.field(*id));
    if (person == people.places.end() || list.size() == people.size()) {
      findings.wrong(
          say("{file}, line {line}: nobody in probabilities.csv has the id “{id}”.",
              {{"file", table.file()}, {"line", table.line()}, {"id", table.field(*id)}}));
      return std::nullopt;
    }
    list.push_back(person->second);
  }
  if (table.broken()) return std::nullopt;
  std::ranges::sort(list);
  return list;
}

bool are_everybody(const std::vector<int>& selected, const std::vector<int>& remaining,
                   std::size_t people) {
  std::vector<int> all;
  std::ranges::merge(selected, remaining, std::back_inserter(all));
  if (all.size() != people) return false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] != static_cast<int>(i)) return false;
  }
  return true;
}

void check_selected(const DrawnFiles& files, const Stated& stated, const People& people,
                    const std::vector<Panel>& panels, const std::vector<Panel>* lottery,
                    Findings& findings) {
  if (!files.selected && !files.remaining) {
    return findings.right(say("No panel is said to be drawn yet."));
  }
  const auto selected =
      read_list("selected.csv", files.selected.value_or(""), stated, people, findings);
  const auto remaining =
      read_list("remaining.csv", files.remaining.value_or(""), stated, people, findings);
  if (!selected || !remaining) return;
  if (!are_everybody(*selected, *remaining, people.size())) {
    return findings.wrong(
        say("selected.csv and remaining.csv do not have everybody in them once."));
  }
  const bool is_panel =
      std::ranges::any_of(lottery == nullptr ? panels : *lottery, [&](const Panel& panel) {
        return panel.people == *selected && (lottery != nullptr || panel.weight > 0);
      });
  if (!is_panel) {
    return findings.wrong(say("The people of selected.csv are none of the panels of the lottery."));
  }
  findings.right(say("The people who are selected are one of the panels of the lottery."));
}

void check_listed(const People& people, const std::vector<Panel>& lottery, Findings& findings) {
  const auto times = counts_of(lottery, people.size(), Count::panels);
  const auto count = static_cast<std::int64_t>(lottery.size());
  std::int64_t furthest = 0;
  for (std::size_t person = 0; person < people.size(); ++person) {
    if (!people.listed.empty() && people.listed[person] != times[person]) {
      return findings.wrong(
          say("probabilities.csv says of the person with the id “{id}” another "
              "number of panels than lottery.csv lists.",
              {{"id", people.ids[person]}}));
    }
    // At most 1e5 panels times 1e12.
    const std::int64_t chance = times[person] * chance_unit / count;
    furthest = std::max(furthest, std::abs(chance - people.chances[person]));
  }
  findings.right(say_many("{count} numbered panel is in lottery.csv. It meets all quotas.",
                          "{count} numbered panels are in lottery.csv. Each meets all quotas.",
                          count));
  findings.right(
      say("By the numbered panels, nobody's chance differs by more than {points} "
          "percentage points.",
          {{"points", percentage(furthest)}}));
}

}  // namespace

void check_drawn(const DrawnFiles& files, const Stated& stated, const People& people,
                 const std::vector<Panel>& panels, Findings& findings) {
  std::optional<std::vector<Panel>> lottery;
  if (files.lottery) {
    lottery = read_lottery(*files.lottery, people, findings);
    if (!lottery) return;
    check_listed(people, *lottery, findings);
  } else if (!people.listed.empty()) {
    return findings.wrong(
        say("probabilities.csv speaks of numbered panels, and lottery.csv is not "
            "there."));
  }
  check_selected(files, stated, people, panels, lottery ? &*lottery : nullptr, findings);
}

}  // namespace alongside::lottery_proof
