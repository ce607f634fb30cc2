#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/http/forms/forms.h"
#include "foundation/rooms/room.h"
#include "foundation/words/text_words.h"
#include "slices/search/looking_asking.h"
#include "slices/search/pages.h"
#include "slices/search/routes.h"

namespace alongside::search {
namespace {

/// Who is in more is searched for in those that they joined last, and in each by itself.
constexpr std::int64_t most_groups = 300;
/// Members whose names are looked at in a group; more are found in its list of members.
constexpr std::int64_t most_members = 500;

struct AskedPage {
  std::string typed;
  bool asked = false;
  std::int64_t before = from_the_first;
  Problems problems;

  bool goes_before() const { return before != from_the_first; }
};

AskedPage asked_page(const Request& request) {
  AskedPage asked{.typed = tidied_line(request.queries.first("q")), .problems = {}};
  if (const auto before = whole_number(request.queries.first("before")); before && *before > 0) {
    asked.before = *before;
  }
  if (character_count(asked.typed) > most_characters) {
    asked.problems.push_back(
        {"q", say_many("Use {count} character at most", "Use {count} characters at most",
                       static_cast<std::int64_t>(most_characters))});
  }
  asked.asked = !asked.typed.empty() && asked.problems.empty();
  return asked;
}

Snippet marked(const TextWords& words, const std::string& text, const Query& query,
               std::size_t most_bytes) {
  return snippet(text, words.in(text, most_words_of_text), query, most_bytes);
}

std::string name_of(const Reach& reach, const FoundOne& one) {
  if (!reach.what_everybody_sees || one.kind->kind == "groups") return {};
  const auto at = std::ranges::find(reach.groups, one.text.group, &groups::Group::id);
  return at == reach.groups.end() ? std::string() : at->name;
}

void add_results(pages::Shown& shown, const FoundPage& page, const Reach& reach,
                 const TextWords& words, const Query& query) {
  const Findable* kind = nullptr;
  for (const FoundOne& one : page.found) {
    if (one.kind != kind) shown.sections.push_back({one.kind->heading, {}});
    kind = one.kind;
    shown.sections.back().results.push_back(
        {.title = marked(words, one.text.title, query, one.text.title.size()),
         .text = marked(words, one.text.text, query, snippet_bytes),
         .within = one.text.within,
         .group = name_of(reach, one),
         .path = one.text.path});
  }
  if (page.next) {
    shown.next =
        shown.path + "?q=" + percent_encoded(shown.typed) + "&before=" + std::to_string(*page.next);
  }
}

bool is_called(const TextWords& words, const std::string& name, const Query& query) {
  const std::vector<TextWord> called = words.in(name, most_words);
  return std::ranges::all_of(query, [&](const QueryWord& asked) {
    return std::ranges::any_of(called, [&](const TextWord& word) { return asked.means(word); });
  });
}

/// By the names that they have now: no index holds one.
void add_members(pages::Shown& shown, Read& read, const groups::Member& member,
                 const TextWords& words, const Query& query) {
  pages::Section section{say("Members"), {}};
  const auto people = groups::people_in(read, member.group.id, most_members);
  for (const people::Person& person : people::people_named(read, people)) {
    if (!is_called(words, person.name, query)) continue;
    if (static_cast<std::int64_t>(section.results.size()) == results_on_page) break;
    section.results.push_back({.title = marked(words, person.name, query, person.name.size()),
                               .text = {},
                               .within = {},
                               .group = {},
                               .path = groups::path_to(member.group.id) + "/members"});
  }
  if (!section.results.empty()) shown.sections.insert(shown.sections.begin(), section);
}

Response answer(const Request& request, const people::Visit& visit, const pages::Shown& shown,
                const AskedPage& asked) {
  std::string page = pages::page(people::frame(request, visit), shown, asked.problems);
  return asked.problems.empty() ? ok(std::move(page)) : unprocessable(std::move(page));
}

}  // namespace

// GET /search
Response search_everywhere(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  const AskedPage asked = asked_page(request);
  pages::Shown shown{.path = "/search",
                     .group = {},
                     .group_path = {},
                     .is_member = visit.person.has_value(),
                     .typed = asked.typed,
                     .asked = asked.asked,
                     .goes_before = asked.goes_before(),
                     .sections = {}};
  if (asked.asked) {
    Reach reach{.groups = {}, .what_everybody_sees = true};
    if (visit.person) reach.groups = groups::groups_of(read, visit.person->id, most_groups);
    const TextWords words(visit.community.language);
    const Query query = query_of(words.in(asked.typed, most_words));
    const auto kinds = findable_of(rooms_of(request));
    add_results(shown, look(read, kinds, reach, query, asked.before), reach, words, query);
  }
  return answer(request, visit, shown, asked);
}

// GET /groups/:group/search
Response search_group(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const AskedPage asked = asked_page(request);
  const std::string path = groups::path_to(member.group.id);
  pages::Shown shown{.path = path + "/search",
                     .group = member.group.name,
                     .group_path = path,
                     .is_member = true,
                     .typed = asked.typed,
                     .asked = asked.asked,
                     .goes_before = asked.goes_before(),
                     .sections = {}};
  if (asked.asked) {
    const Reach reach{.groups = {member.group}, .what_everybody_sees = false};
    const TextWords words(member.visit.community.language);
    const Query query = query_of(words.in(asked.typed, most_words));
    auto kinds = findable_of(rooms_of(request));
    std::erase_if(kinds, [](const Findable& kind) { return kind.kind == "groups"; });
    add_results(shown, look(read, kinds, reach, query, asked.before), reach, words, query);
    if (!query.empty() && !asked.goes_before()) add_members(shown, read, member, words, query);
  }
  return answer(request, member.visit, shown, asked);
}

}  // namespace alongside::search
