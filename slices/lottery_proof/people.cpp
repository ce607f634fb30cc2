#include "slices/lottery_proof/people.h"

#include "foundation/base/text.h"
#include "slices/lottery_proof/exact_integers.h"
#include "slices/lottery_proof/table.h"

namespace alongside::lottery_proof {
namespace {

class PeopleReader {
 public:
  PeopleReader(std::string_view text, const Stated& stated, Findings& findings)
      : table_("probabilities.csv", text, findings), stated_(stated), findings_(findings) {}

  std::optional<People> read() {
    const std::size_t before = findings_.wrongs();
    if (!find_columns()) return std::nullopt;
    number_rows();
    while (findings_.wrongs() == before && table_.next()) take_person();
    if (people_.size() != static_cast<std::size_t>(stated_.people)) tell_people();
    if (findings_.wrongs() != before) return std::nullopt;
    number_addresses();
    return std::move(people_);
  }

 private:
  bool find_columns() {
    const std::size_t before = findings_.wrongs();
    id_ = table_.column(stated_.id_column).value_or(0);
    chance_ = table_.column("probability").value_or(0);
    listed_ = table_.find("listed");
    for (const Feature& feature : stated_.features) {
      features_.push_back(table_.column(feature.name).value_or(0));
    }
    for (const std::string& column : stated_.address_columns) {
      addresses_.push_back(table_.column(column).value_or(0));
    }
    return findings_.wrongs() == before;
  }

  void number_rows() {
    people_.rows.push_back({stated_.seats, stated_.seats});
    people_.row_names.emplace_back();
    people_.rows_each = stated_.features.size() + 2;
    for (const Feature& feature : stated_.features) {
      auto& rows = rows_of_values_.emplace_back();
      for (const Quota& quota : feature.values) {
        rows.emplace(quota.value, static_cast<int>(people_.rows.size()));
        people_.rows.push_back({quota.min, quota.max});
        people_.row_names.push_back(feature.name + ": " + quota.value);
      }
    }
    people_.quota_rows = people_.rows.size();
  }

  void take_person() {
    if (people_.size() == static_cast<std::size_t>(stated_.people)) return tell_people();
    const std::string& id = table_.field(id_);
    const int place = static_cast<int>(people_.size());
    if (!people_.places.emplace(id, place).second) {
      return tell(say("{file}, line {line}: the id “{text}” is there twice.", here(id)));
    }
    people_.ids.push_back(id);
    people_.chances.push_back(exact_chance(table_.field(chance_)));
    if (people_.chances.back() < 0) {
      return tell(say("{file}, line {line}: “{text}” is no chance from 0 to 1 with 12 decimals.",
                      here(table_.field(chance_))));
    }
    if (listed_) take_listed();
    people_.rows_of.push_back(0);
    for (std::size_t i = 0; i < features_.size(); ++i) take_value(i);
    people_.rows_of.push_back(no_row);
    take_address();
  }

  void take_listed() {
    const auto listed = whole_number(table_.field(*listed_));
    if (!listed || *listed < 0 || *listed > static_cast<long long>(most_panels)) {
      return tell(say("{file}, line {line}: “{text}” is no number of panels.",
                      here(table_.field(*listed_))));
    }
    people_.listed.push_back(static_cast<int>(*listed));
  }

  void take_value(std::size_t feature) {
    const std::string& value = table_.field(features_[feature]);
    const auto row = rows_of_values_[feature].find(value);
    people_.rows_of.push_back(row == rows_of_values_[feature].end() ? no_row : row->second);
    if (people_.rows_of.back() != no_row) return;
    auto arguments = here(value);
    arguments.push_back({"feature", stated_.features[feature].name});
    tell(say("{file}, line {line}: no quota is for “{text}” of “{feature}”.", arguments));
  }

  /// Two addresses are one where all their columns are the same when folded.
  void take_address() {
    std::string address;
    bool is_there = false;
    for (const std::size_t column : addresses_) {
      const std::string part = folded(table_.field(column));
      is_there = is_there || !part.empty();
      address += std::to_string(part.size()) + ":" + part;
    }
    if (!is_there) return address_of_.push_back(no_row);
    const auto number = static_cast<int>(address_numbers_.size());
    address_of_.push_back(address_numbers_.try_emplace(address, number).first->second);
  }

  void number_addresses() {
    std::vector<int> sharing(address_numbers_.size(), 0);
    for (const int address : address_of_) {
      if (address != no_row) ++sharing[static_cast<std::size_t>(address)];
    }
    // Addresses are numbered by their first person; so are the rows of those that are shared.
    std::vector<int> row_of(sharing.size(), no_row);
    for (std::size_t address = 0; address < sharing.size(); ++address) {
      if (sharing[address] < 2) continue;
      row_of[address] = static_cast<int>(people_.rows.size());
      people_.rows.push_back({0, 1});
    }
    for (std::size_t person = 0; person < people_.size(); ++person) {
      if (address_of_[person] == no_row) continue;
      people_.rows_of[(person + 1) * people_.rows_each - 1] =
          row_of[static_cast<std::size_t>(address_of_[person])];
    }
  }

  std::vector<Argument> here(std::string_view text) const {
    return {{"file", table_.file()}, {"line", table_.line()}, {"text", std::string(text)}};
  }
  void tell(Message message) { findings_.wrong(std::move(message)); }
  void tell_people() {
    tell(say("certificate.json says that there are {count} people, and probabilities.csv does not.",
             {{"count", std::int64_t{stated_.people}}}));
  }

  Table table_;
  const Stated& stated_;
  Findings& findings_;
  std::size_t id_ = 0, chance_ = 0;
  std::optional<std::size_t> listed_;
  std::vector<std::size_t> features_, addresses_;
  std::vector<std::unordered_map<std::string, int>> rows_of_values_;
  std::unordered_map<std::string, int> address_numbers_;
  std::vector<int> address_of_;
  People people_;
};

}  // namespace

std::optional<People> read_people(std::string_view probabilities, const Stated& stated,
                                  Findings& findings) {
  return PeopleReader(probabilities, stated, findings).read();
}

}  // namespace alongside::lottery_proof
