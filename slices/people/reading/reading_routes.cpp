#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/http/forms/forms.h"
#include "slices/people/people.h"
#include "slices/people/reading/reading_pages.h"
#include "slices/people/reading/reading_storage.h"
#include "slices/people/routes.h"

namespace alongside::people {
namespace {

bool is_language(std::string_view code) {
  return std::ranges::any_of(Words::languages(),
                             [&](const Language& language) { return language.code == code; });
}

/// What is none of the choices is as usual: they are buttons, and nothing can be mistyped.
html::ReadingWishes wishes_of_form(const Request& request) {
  html::ReadingWishes wishes;
  const std::string language = request.line_field("language");
  if (is_language(language)) wishes.language = language;
  const auto percent = whole_number(request.line_field("text"));
  if (percent && std::ranges::find(html::text_sizes, *percent) != std::end(html::text_sizes)) {
    wishes.text_percent = *percent;
  }
  wishes.colours = html::colours_named(request.line_field("colours"));
  if (request.line_field("spacing") == "wide") wishes.spacing = html::Spacing::wide;
  if (request.line_field("motion") == "none") wishes.motion = html::Motion::none;
  return wishes;
}

SetCookie cookie_of(std::string_view name, const std::string& wishes) {
  return {.name = std::string(name),
          .value = wishes,
          .life = wishes.empty() ? CookieLife::remove : CookieLife::long_lived};
}

}  // namespace

html::ReadingWishes wishes_of_browser(const Request& request) {
  const bool signed_in = !request.cookies.first(session_cookie).empty();
  return html::reading_wishes(
      request.cookies.first(signed_in ? own_reading_cookie : reading_cookie));
}

SetCookie own_reading(const std::string& wishes) {
  return cookie_of(own_reading_cookie, wishes);
}

Response reading_page(const Request& request, Read& read) {
  const Visit here = visit(read, request);
  std::optional<Message> notice;
  if (request.queries.first("done") == "saved") notice = say("Pages now look as you chose");
  return ok(reading_html(frame(request, here), {.wishes = here.reading,
                                                .next = safe_next(request.queries.first("next")),
                                                .kept = here.person ? ReadingPage::Kept::with_person
                                                                    : ReadingPage::Kept::in_browser,
                                                .notice = std::move(notice)}));
}

Response save_reading(const Request& request, Write& write) {
  const Visit here = visit(write, request);
  const std::string wishes = html::written(wishes_of_form(request));
  const std::string next = percent_encoded(safe_next(request.raw_field("next")));
  Response saved = see_other("/reading?done=saved&next=" + next);
  if (!here.person) return std::move(saved).with_cookie(cookie_of(reading_cookie, wishes));
  save_wishes(write, here.person->id, wishes);
  write.commit();
  return std::move(saved).with_cookie(own_reading(wishes));
}

}  // namespace alongside::people
