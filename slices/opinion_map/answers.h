// The answers of many people to many statements, as a sparse matrix: a row a person, a column a
// statement, nothing where somebody did not answer.
//
// Rows and columns stand in the order of their ids, whatever the order in which they came, so that
// everything that is reckoned from a matrix, chance included, is the same for any order of rows in
// a file or a database.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace alongside::opinion_map {

/// As the Polis software counts: 'not sure' is a pass, 'rather not say' is no answer.
enum class Response : std::int8_t { disagree = -1, pass = 0, agree = 1 };

struct GivenResponse {
  std::int64_t person = 0;
  std::int64_t statement = 0;
  Response response = Response::pass;
};

/// The side a person counts for, from 0, or none.
using SideNumber = std::int8_t;
inline constexpr SideNumber no_side = -1;
inline constexpr std::size_t most_sides = 100;

struct PersonSide {
  std::int64_t person = 0;
  SideNumber side = no_side;
};

/// One answer in a row.
struct Entry {
  std::uint32_t statement = 0;  // Place in `Answers::statements`.
  Response response = Response::pass;
};

struct Answers {
  std::vector<std::int64_t> people;      // Ascending.
  std::vector<std::int64_t> statements;  // Ascending.
  std::vector<SideNumber> sides;         // Of each person.
  std::vector<std::size_t> row_begins;   // One more than people.
  std::vector<Entry> entries;            // Of each row by statement.

  struct Row {
    const Entry* first = nullptr;
    const Entry* last = nullptr;
    const Entry* begin() const { return first; }
    const Entry* end() const { return last; }
    std::size_t size() const { return static_cast<std::size_t>(last - first); }
  };
  Row row(std::size_t person) const {
    return {entries.data() + row_begins[person], entries.data() + row_begins[person + 1]};
  }
};

/// Of several answers of one person to one statement the last counts. People and statements without
/// an answer are left out; people who are not in `sides` have none.
Answers answers_of(std::vector<GivenResponse> given, const std::vector<PersonSide>& sides = {});

/// Puts one person's answers (by statement, each statement once) in place of what they answered.
/// Statements that nobody answered before make a new column; a column that nobody answers any more
/// stays, and weighs nothing.
void replace_row(Answers& answers, std::int64_t person, SideNumber side,
                 const std::vector<GivenResponse>& row);

/// Who answered at least so many statements (or all, where there are fewer) shapes the map; others
/// are placed on it and not counted. The threshold is that of the Polis software.
inline constexpr std::size_t answers_to_be_counted = 7;
bool is_counted(const Answers& answers, std::size_t person);

}  // namespace alongside::opinion_map
