#include "slices/needs/needs_rule.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "slices/needs/need_list.h"

namespace alongside::needs {
namespace {

bool is_among(const std::vector<std::string>& codes, std::string_view code) {
  return std::ranges::find(codes, code) != codes.end();
}

void need_length(Problems& problems, const char* field, const std::string& text, std::size_t most) {
  if (character_count(text) <= most) return;
  problems.push_back(
      {field, say_many("Use {count} character at most", "Use {count} characters at most",
                       static_cast<std::int64_t>(most))});
}

}  // namespace

bool Needs::has(std::string_view code) const {
  return is_among(items, code);
}

Result<Needs> accept_needs(const NeedsForm& form) {
  Problems problems;
  std::vector<std::string> ticked = form.items;
  // Who writes the language need not tick the box, too.
  if (!form.language.empty()) ticked.emplace_back(codes::interpreter);
  Needs needs{.items = in_order_of_list(ticked), .language = form.language, .words = form.words};
  if (needs.empty()) {
    problems.push_back({"words", say("Tick something, or write it in your own words")});
  }
  if (needs.has(codes::interpreter) && needs.language.empty()) {
    problems.push_back({"language", say("Write which language")});
  }
  need_length(problems, "language", form.language, limits::language_characters);
  need_length(problems, "words", form.words, limits::words_characters);
  if (!problems.empty()) return problems;
  return needs;
}

Result<Sharing> accept_sharing(const SharingForm& form, const Needs& needs) {
  if (form.what == "all") return Sharing{.what = Sharing::What::all, .items = {}};
  if (form.what != "some") return Problem{"what", say("Choose what they may see")};
  Sharing sharing{.what = Sharing::What::some, .items = {}};
  for (const std::string& code : needs.items) {
    if (is_among(form.items, code)) sharing.items.push_back(code);
  }
  if (!needs.words.empty() && is_among(form.items, codes::own_words)) {
    sharing.items.emplace_back(codes::own_words);
  }
  if (sharing.items.empty()) return Problem{"items", say("Tick what they may see")};
  return sharing;
}

std::optional<Sharing> sharing_after(const Sharing& sharing, const Needs& before,
                                     const Needs& after) {
  if (sharing.what == Sharing::What::all) return sharing;
  Sharing left{.what = Sharing::What::some, .items = {}};
  for (const std::string& code : sharing.items) {
    const bool stays = code == codes::own_words     ? before.words == after.words
                       : code == codes::interpreter ? before.language == after.language
                                                    : true;
    const bool is_there = code == codes::own_words ? !after.words.empty() : after.has(code);
    if (stays && is_there) left.items.push_back(code);
  }
  return left.items.empty() ? std::nullopt : std::optional(left);
}

Needs shared_part(const Needs& needs, const Sharing& sharing) {
  if (sharing.what == Sharing::What::all) return needs;
  Needs part;
  for (const std::string& code : needs.items) {
    if (is_among(sharing.items, code)) part.items.push_back(code);
  }
  if (part.has(codes::interpreter)) part.language = needs.language;
  if (is_among(sharing.items, codes::own_words)) part.words = needs.words;
  return part;
}

std::vector<NeedCount> shown_counts(const std::map<std::string, std::int64_t>& counts,
                                    std::int64_t people_sharing) {
  std::vector<NeedCount> shown;
  if (people_sharing <= largest_hidden) return shown;
  for (const NeedTopic& topic : need_topics()) {
    for (const NeedItem& item : topic.items) {
      const auto count = counts.find(std::string(item.code));
      if (count == counts.end() || count->second <= largest_hidden) continue;
      shown.push_back({std::string(item.code), shown_number(count->second, SmallNumbers::hidden)});
    }
  }
  return shown;
}

}  // namespace alongside::needs
