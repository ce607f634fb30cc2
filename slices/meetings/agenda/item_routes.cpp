#include "foundation/rooms/room.h"
#include "slices/meetings/agenda/item_asking.h"
#include "slices/meetings/agenda/item_storage.h"
#include "slices/meetings/path_parts.h"
#include "slices/meetings/permissions.h"
#include "slices/meetings/routes.h"

namespace alongside::meetings {
namespace {

MeetingAsked asked_by_proposer(Transaction& transaction, const Request& request) {
  MeetingAsked asked = meeting_asked(transaction, request);
  groups::require(asked.member, permissions::make_agenda);
  return asked;
}

/// One that this member proposed; NotFound for others, who need not know whose it is.
ItemAsked own_item(Transaction& transaction, const Request& request) {
  ItemAsked asked = item_asked(transaction, request);
  if (asked.item.proposed_by != asked.at.member.person()) throw NotFound();
  return asked;
}

ItemForm typed_item(const Request& request) {
  return {.title = request.line_field("title"),
          .about = request.field("about"),
          .purpose = request.line_field("purpose"),
          .minutes = request.line_field("minutes")};
}

Response item_form_answer(const Request& request, const MeetingAsked& asked, const Item* item,
                          ItemForm form, Problems problems) {
  const bool wrong = !problems.empty();
  std::string page = pages::item_form(people::frame(request, asked.member.visit),
                                      {.member = asked.member,
                                       .meeting = asked.meeting,
                                       .item = item,
                                       .form = std::move(form),
                                       .problems = std::move(problems)});
  return wrong ? unprocessable(std::move(page)) : ok(std::move(page));
}

Result<NewItem> accepted_item(const Request& request, const MeetingAsked& asked,
                              const ItemForm& form, std::int64_t there) {
  if (auto reason = why_not_changed(asked.meeting, request.now)) {
    return Problem{"", *std::move(reason)};
  }
  return accept_item(form, there);
}

}  // namespace

// GET /groups/:group/meetings/:meeting/items/new
Response new_item_page(const Request& request, Read& read) {
  const MeetingAsked asked = asked_by_proposer(read, request);
  if (why_not_changed(asked.meeting, request.now)) return see_other(path_to(asked.meeting));
  // What another room offers for the agenda comes with a title.
  ItemForm form;
  form.title = tidied_line(request.queries.first("title"));
  return item_form_answer(request, asked, nullptr, std::move(form), {});
}

// POST /groups/:group/meetings/:meeting/items/new
Response propose_item(const Request& request, Write& write) {
  const MeetingAsked asked = asked_by_proposer(write, request);
  const ItemForm form = typed_item(request);
  const auto item = accepted_item(request, asked, form, count_items(write, asked.meeting.id));
  if (!item) return item_form_answer(request, asked, nullptr, form, item.problems());
  add_item(write, asked.member, asked.meeting.id, *item);
  write.commit();
  return see_other(path_to(asked.meeting) + "?done=proposed#agenda");
}

// GET /groups/:group/meetings/:meeting/items/:item
Response item_page(const Request& request, Read& read) {
  const ItemAsked asked = item_asked(read, request);
  std::optional<Message> notice;
  if (request.queries.first("done") == "said") notice = say("Your words are handed in.");
  return ok(pages::item(people::frame(request, asked.at.member.visit),
                        item_shown(read, request, asked), std::move(notice)));
}

// GET /groups/:group/meetings/:meeting/items/:item/change
Response change_item_page(const Request& request, Read& read) {
  const ItemAsked asked = own_item(read, request);
  if (why_item_stays(read, asked, request.now)) {
    return see_other(path_to_item(asked.at.meeting, asked.item.id));
  }
  return item_form_answer(request, asked.at, &asked.item,
                          {.title = asked.item.title,
                           .about = asked.item.about,
                           .purpose = std::string(name_of(asked.item.purpose)),
                           .minutes = std::to_string(asked.item.minutes)},
                          {});
}

// POST /groups/:group/meetings/:meeting/items/:item/change
Response save_item(const Request& request, Write& write) {
  const ItemAsked asked = own_item(write, request);
  const ItemForm form = typed_item(request);
  if (auto reason = why_item_stays(write, asked, request.now)) {
    return item_form_answer(request, asked.at, &asked.item, form, {{"", *std::move(reason)}});
  }
  const auto item = accept_item(form, 0);
  if (!item) return item_form_answer(request, asked.at, &asked.item, form, item.problems());
  change_item(write, asked.item.id, *item);
  write.commit();
  return see_other(path_to(asked.at.meeting) + "?done=changed#agenda");
}

// POST /groups/:group/meetings/:meeting/items/:item/take-off
Response take_item_off(const Request& request, Write& write) {
  const ItemAsked asked = own_item(write, request);
  if (auto reason = why_item_stays(write, asked, request.now)) {
    pages::ItemShown shown = item_shown(write, request, asked);
    shown.problems = {{"", *std::move(reason)}};
    return unprocessable(
        pages::item(people::frame(request, asked.at.member.visit), shown, std::nullopt));
  }
  take_off(write, asked.item.id);
  tell_of_move(write, rooms_of(request),
               {.kind = "meeting_items", .from = asked.item.id.number, .to = 0});
  write.commit();
  return see_other(path_to(asked.at.meeting) + "?done=taken-off#agenda");
}

// POST /groups/:group/meetings/:meeting/items/:item/move
Response order_item(const Request& request, Write& write) {
  const ItemAsked asked = item_asked(write, request);
  groups::require(asked.at.member, permissions::make_agenda);
  if (!why_not_changed(asked.at.meeting, request.now)) {
    move_item(write, asked.item,
              request.line_field("way") == "up" ? Direction::up : Direction::down);
  }
  write.commit();
  return see_other(path_to(asked.at.meeting) + "#agenda");
}

}  // namespace alongside::meetings
