// The rows that questions from elsewhere have in common, whatever they come from.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "slices/opinions/imports/imported_question.h"
#include "slices/opinions/opinions.h"

namespace alongside::opinions {

/// Rows of one INSERT: many more make it no faster.
inline constexpr std::size_t rows_at_a_time = 50;

/// Random ids in rising order: statements keep the order of their source, which is public, and
/// rows go into the tables one behind another.
template <class T>
std::vector<Id<T>> random_ids(std::size_t count) {
  std::vector<Id<T>> ids(count);
  for (Id<T>& id : ids) id = Id<T>{random_id()};
  std::ranges::sort(ids);
  return ids;
}

/// Closed from the start.
struct NewImport {
  Id<groups::Group> group;
  std::int64_t statements = 0;
  std::int64_t participants = 0;
  Instant now{};
  std::optional<Instant> coming_in_at;  // Where it comes in batches: unseen for now.
};
Id<Question> save_question(Write& write, const NewImport& import,
                           const ImportedQuestion& question);

struct NewStatement {
  std::string_view text;
  std::optional<std::string> tag;  // statement_tag(text); nothing for a text that was there before.
  std::string source_id;
  bool meta = false;
  std::int64_t heard = 0;
};
/// A source may hold one text twice; only the first is known by it.
void tag_statements(std::vector<NewStatement>& statements);
/// `ids` has as many.
void save_statements(Write& write, Id<Question> question, std::span<const Id<Statement>> ids,
                     std::span<const NewStatement> statements);
void save_tallies(Write& write, Id<Question> question, std::span<const Tally> tallies);
void save_side(Write& write, Id<Question> question, Id<groups::Constituency> side,
               std::int64_t participants);

}  // namespace alongside::opinions
