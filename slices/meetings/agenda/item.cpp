#include "slices/meetings/agenda/item.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::meetings {

std::string_view name_of(Purpose purpose) {
  return std::ranges::find(purposes, purpose, &NamedPurpose::purpose)->name;
}

Message said(Purpose purpose) {
  switch (purpose) {
    case Purpose::to_know:
      return say("To know");
    case Purpose::to_talk_over:
      return say("To talk over");
    case Purpose::to_decide:
      return say("To decide");
  }
  return say("To talk over");
}

std::optional<Message> why_item_stays(const Meeting& meeting, bool has_run, Instant now) {
  if (auto reason = why_not_changed(meeting, now)) return reason;
  if (has_run || now >= meeting.begins_at) {
    return say("The meeting has begun. Its items stay as they are, with what was said on them");
  }
  return std::nullopt;
}

Result<NewItem> accept_item(const ItemForm& form, std::int64_t there) {
  Problems problems;
  if (there >= limits::most_items) {
    problems.push_back({"", say("This agenda has all the items it can hold")});
  }
  check_typed({.field = "title",
               .text = form.title,
               .most = limits::title_characters,
               .if_empty = say("Say what it is about")},
              problems);
  const auto purpose = std::ranges::find(purposes, form.purpose, &NamedPurpose::name);
  if (purpose == purposes.end()) problems.push_back({"purpose", say("Choose what it is for")});
  const auto minutes = whole_number(form.minutes);
  if (!minutes || *minutes < limits::fewest_item_minutes || *minutes > limits::most_item_minutes) {
    problems.push_back({"minutes", say("Write how many minutes it takes, from {least} to {most}",
                                       {{"least", limits::fewest_item_minutes},
                                        {"most", limits::most_item_minutes}})});
  }
  check_typed({.field = "about", .text = form.about, .most = limits::about_characters}, problems);
  if (!problems.empty()) return problems;
  return NewItem{
      .title = form.title, .about = form.about, .purpose = purpose->purpose, .minutes = *minutes};
}

}  // namespace alongside::meetings
