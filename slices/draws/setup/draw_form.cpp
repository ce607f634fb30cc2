#include "slices/draws/setup/draw_form.h"

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::draws {
namespace {

void check_texts(const SelectionForm& form, Problems& problems) {
  check_typed({.field = "title",
               .text = form.title,
               .most = title_characters_most,
               .if_empty = say("Enter a name for the draw"),
               .if_long = say("Make the name {most} characters or shorter")},
              problems);
  check_typed({.field = "about",
               .text = form.about,
               .most = about_characters_most,
               .if_empty = say("Say what the places are for"),
               .if_long = say("Make what the places are for {most} characters or shorter")},
              problems);
}

std::optional<int> checked_seats(const SelectionForm& form, Problems& problems) {
  const auto seats = whole_number(form.seats);
  const Argument most{"most", std::int64_t{seats_on_pages_most}};
  if (seats && *seats >= 1 && *seats <= seats_on_pages_most) return static_cast<int>(*seats);
  if (seats && *seats > seats_on_pages_most) {
    problems.push_back({"seats", say("A draw here has {most} places at most. For more, use the "
                                     "program on your own computer: “alongside select”",
                                     {most})});
  } else {
    problems.push_back({"seats", say("Enter how many places there are: a whole number from 1 to "
                                     "{most}",
                                     {most})});
  }
  return std::nullopt;
}

void check_deleting(const SelectionForm& form, Instant now, std::optional<Instant> latest,
                    Problems& problems) {
  if (form.day.empty() || form.month.empty() || form.year.empty()) {
    problems.push_back({"deletes", say("Enter a day, a month and a year")});
  } else if (!form.deletes) {
    problems.push_back({"deletes", say("Enter a real date, such as 27 3 2027")});
  } else if (*form.deletes <= now) {
    problems.push_back({"deletes", say("Choose a date that is today or later")});
  } else if (latest && *form.deletes > *latest) {
    problems.push_back({"deletes", say("People are in this draw already. Keep the date, or choose "
                                       "an earlier one")});
  } else if (*form.deletes > now + longest_keeping) {
    problems.push_back({"deletes", say("Choose a date within the next two years")});
  }
}

}  // namespace

Result<CheckedSelection> check_selection(const SelectionForm& form, Instant now,
                                         std::optional<Instant> latest) {
  Problems problems;
  check_texts(form, problems);
  const std::optional<int> seats = checked_seats(form, problems);
  check_deleting(form, now, latest, problems);
  if (!problems.empty()) return problems;
  return CheckedSelection{
      .title = form.title, .about = form.about, .seats = *seats, .delete_at = *form.deletes};
}

}  // namespace alongside::draws
