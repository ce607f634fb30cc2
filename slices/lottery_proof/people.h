// The people of probabilities.csv: who they are, as the lottery sees them, and their chances.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "slices/lottery_proof/certificate_claims.h"

namespace alongside::lottery_proof {

/// How many people of a row a panel has.
struct Limits {
  int min = 0;
  int max = 0;
};

inline constexpr int no_row = -1;

struct People {
  std::vector<std::string> ids;
  std::unordered_map<std::string, int> places;  // By id.
  std::vector<std::int64_t> chances;            // Of `chance_unit`.
  std::vector<int> listed;                      // Empty where the file does not say.
  /// What is asked of a panel: row 0 is the seats, then come the quotas in their order, then the
  /// addresses that several people share, by their first person.
  std::vector<Limits> rows;
  std::size_t quota_rows = 0;          // How many rows there are before those of addresses.
  std::vector<std::string> row_names;  // Of those: "", then "feature: value".
  /// For each person, one after another, the rows that count them: `rows_each` of them; the last is
  /// the address, or `no_row`.
  std::vector<int> rows_of;
  std::size_t rows_each = 0;

  std::size_t size() const { return ids.size(); }
  const int* rows_begin(std::size_t person) const { return rows_of.data() + person * rows_each; }
  int address_row(std::size_t person) const { return rows_of[(person + 1) * rows_each - 1]; }
};

/// Nothing where the file cannot be read as what the certificate states.
std::optional<People> read_people(std::string_view probabilities, const Stated& stated,
                                  Findings& findings);

}  // namespace alongside::lottery_proof
