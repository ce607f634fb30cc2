#include <algorithm>

#include "foundation/record/record.h"
#include "slices/community/community.h"
#include "slices/people/people.h"
#include "slices/safety/acts.h"
#include "slices/safety/community/community_pages.h"
#include "slices/safety/community/urgent_numbers_storage.h"
#include "slices/safety/routes.h"
#include "slices/safety/worries/worry_storage.h"

namespace alongside::safety {
namespace {

people::Visit visit_of_caretaker(Transaction& transaction, const Request& request) {
  people::Visit here = people::visit_signed_in(transaction, request);
  if (!here.person->caretaker) throw NotAllowed();
  return here;
}

std::string known_language(std::string_view asked, const people::Visit& here) {
  const auto all = community::language_codes();
  const bool known = std::ranges::find(all, asked) != all.end();
  return known ? std::string(asked) : here.community.language;
}

pages::CommunityShown shown_community(Transaction& transaction, std::string language) {
  const WithNobody nobody = with_nobody(transaction);
  return {.languages = community::language_codes(),
          .language = std::move(language),
          .numbers = {},
          .with_nobody = nobody.worries,
          .since = nobody.since,
          .notice = {}};
}

std::vector<UrgentNumber> typed_numbers(const Request& request) {
  std::vector<UrgentNumber> typed;
  for (std::size_t row = 1; row <= most_urgent_numbers; ++row) {
    const std::string place = std::to_string(row);
    typed.push_back({request.line_field("number_" + place), request.line_field("name_" + place)});
  }
  return typed;
}

}  // namespace

// GET /community/safety
Response community_safety(const Request& request, Read& read) {
  const people::Visit here = visit_of_caretaker(read, request);
  auto shown = shown_community(read, known_language(request.queries.first("language"), here));
  shown.numbers = urgent_numbers(read, shown.language);
  if (request.queries.first("done") == "saved") shown.notice = say("The numbers are saved");
  return ok(pages::community(people::frame(request, here), shown, {}));
}

// POST /community/safety
Response change_numbers(const Request& request, Write& write) {
  const people::Visit here = visit_of_caretaker(write, request);
  const std::string language = known_language(request.line_field("language"), here);
  const auto typed = typed_numbers(request);
  const auto numbers = accept_urgent_numbers(typed);
  if (!numbers) {
    auto shown = shown_community(write, language);
    shown.numbers = typed;
    return unprocessable(pages::community(people::frame(request, here), shown, numbers.problems()));
  }
  save_urgent_numbers(write, language, *numbers);
  note_act(write, {.kind = acts::numbers_set, .by = here.person->id}, request.now);
  write.commit();
  return see_other("/community/safety?language=" + language + "&done=saved");
}

}  // namespace alongside::safety
