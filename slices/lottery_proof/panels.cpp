#include "slices/lottery_proof/panels.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "slices/lottery_proof/exact_integers.h"
#include "slices/lottery_proof/table.h"

namespace alongside::lottery_proof {
namespace {

enum class Kind { weighted, numbered };

class PanelsReader {
 public:
  PanelsReader(std::string_view text, Kind kind, const People& people, Findings& findings)
      : table_(kind == Kind::weighted ? "panels.csv" : "lottery.csv", text, findings),
        kind_(kind),
        people_(people),
        findings_(findings),
        counts_(people.rows.size(), 0) {}

  std::optional<std::vector<Panel>> read() {
    before_ = findings_.wrongs();
    panel_ = table_.column(kind_ == Kind::weighted ? "panel" : "number").value_or(0);
    id_ = table_.column("id").value_or(0);
    weight_ = kind_ == Kind::weighted ? table_.column("weight").value_or(0) : 0;
    while (is_right() && table_.next()) take_seat();
    end_panel();
    if (is_right() && panels_.empty()) {
      findings_.wrong(say("{file} lists no panel.", {{"file", table_.file()}}));
    }
    if (!is_right()) return std::nullopt;
    return std::move(panels_);
  }

 private:
  bool is_right() const { return findings_.wrongs() == before_; }

  /// Rows of one panel follow each other.
  void take_seat() {
    const std::string& name = table_.field(panel_);
    if (panels_.empty() || name != name_) begin_panel(name);
    if (!is_right()) return;
    if (kind_ == Kind::weighted && table_.field(weight_) != weight_text_) {
      return tell(say("{file}, line {line}: panel “{panel}” has two weights.", here()));
    }
    const auto person = people_.places.find(table_.field(id_));
    if (person == people_.places.end()) {
      auto arguments = here();
      arguments.push_back({"id", table_.field(id_)});
      return tell(say("{file}, line {line}: nobody in probabilities.csv has the id “{id}”.",
                      std::move(arguments)));
    }
    if (panels_.back().people.size() > static_cast<std::size_t>(most_seats)) {
      return tell(say("{file}, line {line}: panel “{panel}” has too many people.", here()));
    }
    panels_.back().people.push_back(person->second);
  }

  void begin_panel(const std::string& name) {
    end_panel();
    if (!is_right()) return;
    name_ = name;
    const bool in_order = kind_ == Kind::weighted ? names_.insert(name).second
                                                  : name == std::to_string(panels_.size());
    if (!in_order || panels_.size() == most_panels) {
      return tell(say("{file}, line {line}: panel “{panel}” is not in its place.", here()));
    }
    panels_.emplace_back();
    if (kind_ == Kind::numbered) return;
    weight_text_ = table_.field(weight_);
    panels_.back().weight = exact_chance(weight_text_);
    if (panels_.back().weight < 0) {
      tell(
          say("{file}, line {line}: the weight of panel “{panel}” is no number from 0 to 1 "
              "with 12 decimals.",
              here()));
    }
  }

  void end_panel() {
    if (panels_.empty() || !is_right()) return;
    std::vector<int>& panel = panels_.back().people;
    std::ranges::sort(panel);
    const auto twice = std::ranges::adjacent_find(panel);
    if (twice != panel.end()) {
      tell(say("{file}, panel “{panel}”: the person with the id “{id}” is on it twice.",
               of_panel({{"id", people_.ids[static_cast<std::size_t>(*twice)]}})));
    }
    check_rows(panel);
  }

  void check_rows(const std::vector<int>& panel) {
    const auto each_row = [&](const auto& work) {
      for (const int person : panel) {
        const int* rows = people_.rows_begin(static_cast<std::size_t>(person));
        for (std::size_t i = 0; i < people_.rows_each; ++i) {
          if (rows[i] != no_row) work(static_cast<std::size_t>(rows[i]));
        }
      }
    };
    each_row([&](std::size_t row) { ++counts_[row]; });
    // Rows of addresses need nobody: those of whom nobody is on the panel are right.
    for (std::size_t row = 0; row < people_.quota_rows; ++row) check_row(row);
    each_row([&](std::size_t row) {
      if (row >= people_.quota_rows && counts_[row] > 1) check_row(row);
    });
    each_row([&](std::size_t row) { counts_[row] = 0; });
  }

  void check_row(std::size_t row) {
    const Limits& limits = people_.rows[row];
    if (counts_[row] >= limits.min && counts_[row] <= limits.max) return;
    const std::vector<Argument> numbers{{"count", std::int64_t{counts_[row]}},
                                        {"min", std::int64_t{limits.min}},
                                        {"max", std::int64_t{limits.max}}};
    if (row == 0) {
      tell(say("{file}, panel “{panel}”: it has {count} people and should have {min}.",
               of_panel(numbers)));
    } else if (row >= people_.quota_rows) {
      tell(say("{file}, panel “{panel}”: {count} people of one address are on it.",
               of_panel(numbers)));
    } else {
      auto arguments = of_panel(numbers);
      arguments.push_back({"quota", people_.row_names[row]});
      tell(
          say("{file}, panel “{panel}”: {count} people are “{quota}”. The quota is {min} to "
              "{max}.",
              std::move(arguments)));
    }
  }

  std::vector<Argument> here() const {
    return {{"file", table_.file()}, {"line", table_.line()}, {"panel", table_.field(panel_)}};
  }
  std::vector<Argument> of_panel(std::vector<Argument> arguments) const {
    arguments.push_back({"file", table_.file()});
    arguments.push_back({"panel", name_});
    return arguments;
  }
  void tell(Message message) { findings_.wrong(std::move(message)); }

  Table table_;
  Kind kind_;
  const People& people_;
  Findings& findings_;
  std::size_t before_ = 0;
  std::size_t panel_ = 0, id_ = 0, weight_ = 0;
  std::string name_, weight_text_;
  std::unordered_set<std::string> names_;
  std::vector<int> counts_;
  std::vector<Panel> panels_;
};

}  // namespace

std::optional<std::vector<Panel>> read_panels(std::string_view panels, const People& people,
                                              Findings& findings) {
  auto read = PanelsReader(panels, Kind::weighted, people, findings).read();
  if (!read) return std::nullopt;
  std::int64_t sum = 0;  // At most `most_panels` weights of 1.
  for (const Panel& panel : *read) sum += panel.weight;
  if (sum == chance_unit) return read;
  findings.wrong(say("The weights of the panels in panels.csv do not make exactly 1."));
  return std::nullopt;
}

std::optional<std::vector<Panel>> read_lottery(std::string_view lottery, const People& people,
                                               Findings& findings) {
  return PanelsReader(lottery, Kind::numbered, people, findings).read();
}

std::vector<std::int64_t> counts_of(const std::vector<Panel>& panels, std::size_t people,
                                    Count count) {
  std::vector<std::int64_t> counts(people, 0);
  for (const Panel& panel : panels) {
    for (const int person : panel.people) {
      counts[static_cast<std::size_t>(person)] += count == Count::weights ? panel.weight : 1;
    }
  }
  return counts;
}

}  // namespace alongside::lottery_proof
