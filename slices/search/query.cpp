#include "slices/search/query.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "slices/search/entry.h"

namespace alongside::search {
namespace {

/// How a database writes that language.
struct Language {
  std::string_view quote, either, both, beginning;
};
constexpr Language fts5_language{"\"", " OR ", " AND ", " *"};
constexpr Language postgresql_language{"'", " | ", " & ", ":*"};

std::string quoted(const Language& language, std::string_view term) {
  return std::string(language.quote).append(term).append(language.quote);
}

std::string alternatives(const Language& language, const QueryWord& word) {
  std::string text = "(" + quoted(language, word.folded);
  if (word.begins) text += language.beginning;
  if (word.stem != word.folded) {
    text.append(language.either).append(quoted(language, word.stem));
  }
  return text + ")";
}

std::string asked(const Language& language, const Query& query,
                  const std::vector<std::int64_t>& scopes) {
  std::string text = "(";
  for (const std::int64_t scope : scopes) {
    if (text.size() > 1) text += language.either;
    text += quoted(language, scope_term(scope));
  }
  text += ")";
  for (const QueryWord& word : query) {
    text.append(language.both).append(alternatives(language, word));
  }
  return text;
}

}  // namespace

bool QueryWord::means(const TextWord& word) const {
  return word.folded == folded || word.stem == stem || word.folded == stem || word.stem == folded ||
         (begins && (word.folded.starts_with(folded) || word.stem.starts_with(folded)));
}

Query query_of(const std::vector<TextWord>& words) {
  Query query;
  for (std::size_t at = 0; at < words.size() && query.size() < most_words; ++at) {
    const TextWord& word = words[at];
    const bool last = at + 1 == words.size();
    QueryWord asked{.folded = word.folded,
                    .stem = word.stem,
                    .begins = last && character_count(word.folded) >= shortest_beginning};
    if (std::ranges::find(query, asked) == query.end()) query.push_back(std::move(asked));
  }
  return query;
}

std::string fts5_text(const Query& query, const std::vector<std::int64_t>& scopes) {
  return asked(fts5_language, query, scopes);
}

std::string tsquery_text(const Query& query, const std::vector<std::int64_t>& scopes) {
  return asked(postgresql_language, query, scopes);
}

}  // namespace alongside::search
