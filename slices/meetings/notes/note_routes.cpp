#include <algorithm>

#include "foundation/rooms/room.h"
#include "slices/meetings/agenda/item_asking.h"
#include "slices/meetings/agenda/item_storage.h"
#include "slices/meetings/notes/note_pages.h"
#include "slices/meetings/notes/note_storage.h"
#include "slices/meetings/path_parts.h"
#include "slices/meetings/routes.h"
#include "slices/meetings/running/run_storage.h"

namespace alongside::meetings {
namespace {

/// Of items with notes: a note has another number when it is written anew, its item has not.
std::vector<Aside> to_do_beside(Read& read, const Request& request, const MeetingAsked& at,
                                const pages::NotesShown& shown) {
  AsidesAsked asked{.kind = "meeting_items", .whole = at.meeting.id.number, .numbers = {}};
  for (const Item& item : shown.items) {
    const bool has_notes =
        std::ranges::find(shown.notes, item.id, &Note::item) != shown.notes.end() ||
        std::ranges::find(shown.marks, item.id, &Mark::item) != shown.marks.end();
    if (has_notes && asked.numbers.size() < contributions_at_a_time) {
      asked.numbers.push_back(item.id.number);
    }
  }
  if (asked.numbers.empty()) return {};
  asked.to_be_done = asked.numbers;
  std::vector<Aside> all = asides_of(rooms_of(request), read, at.member, asked);
  std::erase_if(all, [](const Aside& one) { return one.place != Aside::Place::to_do; });
  return all;
}

template <class T>
std::vector<std::int64_t> numbers_in(const std::vector<T>& things) {
  std::vector<std::int64_t> numbers;
  for (const T& one : things) numbers.push_back(one.id.number);
  return numbers;
}

struct NotesAsked {
  ItemAsked at;
  std::optional<Run> run;
  bool item_gone = false;  // It was taken off while somebody wrote.
  bool is_open() const { return run && !run->notes_agreed_at; }
  bool has_pen() const { return is_open() && run->pen_by == at.at.member.person(); }
};
NotesAsked notes_asked(Transaction& transaction, const Request& request) {
  NotesAsked asked{.at = item_asked(transaction, request), .run = {}};
  asked.run = run_of(transaction, asked.at.at.meeting.id);
  if (!asked.run) throw NotFound();
  return asked;
}

/// For who sends what they wrote: where the item was taken off meanwhile, their words come back.
NotesAsked written_notes_asked(Transaction& transaction, const Request& request) {
  MeetingAsked at = meeting_asked(transaction, request);
  auto run = run_of(transaction, at.meeting.id);
  if (!run) throw NotFound();
  const auto items = items_of(transaction, at.meeting.id, request.now);
  const auto id = request.id<Item>("item");
  const auto found = std::ranges::find(items, id, &Item::id);
  const bool gone = found == items.end();
  Item item = gone ? item_once_there(transaction, at.meeting.id, id) : *found;
  if (gone) {
    item.title = people::words_of(request, at.member.visit)(say("An item that was taken off"));
    item.about.clear();
  }
  return {.at = {std::move(at), std::move(item)}, .run = run, .item_gone = gone};
}

Problems problem_of_gone_item() {
  return {{"", say("This item was taken off the agenda while you wrote, so it takes no notes. "
                   "Nothing was saved: copy your words")}};
}

pages::WriteShown write_shown(Read& read, const Request& request, const NotesAsked& asked) {
  const MeetingAsked& at = asked.at.at;
  pages::WriteShown shown{.member = at.member,
                          .meeting = at.meeting,
                          .item = asked.at.item,
                          .has_pen = asked.has_pen(),
                          .agreed = !asked.is_open(),
                          .versions = versions_of(read, at.meeting.id, asked.at.item.id),
                          .marks = marks_of(read, at.meeting.id)};
  std::erase_if(shown.marks, [&](const Mark& one) { return one.item != asked.at.item.id; });
  if (!shown.versions.empty()) shown.text = shown.versions.front().text;
  shown.note_asides =
      asides_in_meeting(read, request, at, "meeting_notes", numbers_in(shown.versions));
  shown.mark_asides =
      asides_in_meeting(read, request, at, "meeting_marks", numbers_in(shown.marks));
  return shown;
}

Response write_answer(const Request& request, const pages::WriteShown& shown) {
  const bool wrong = !shown.problems.empty();
  std::optional<Message> notice;
  const std::string_view done = request.queries.first("done");
  if (done == "saved") notice = say("It is saved. Everybody sees it.");
  std::string page =
      pages::write_notes(people::frame(request, shown.member.visit), shown, std::move(notice));
  return wrong ? unprocessable(std::move(page)) : ok(std::move(page));
}

Response back_to_notes(const NotesAsked& asked) {
  return see_other(path_to_item(asked.at.at.meeting, asked.at.item.id) + "/notes?done=saved");
}

}  // namespace

// GET /groups/:group/meetings/:meeting/notes
Response notes_page(const Request& request, Read& read) {
  const MeetingAsked asked = meeting_asked(read, request);
  const Id<Meeting> id = asked.meeting.id;
  pages::NotesShown shown{.member = asked.member,
                          .meeting = asked.meeting,
                          .run = run_of(read, id),
                          .items = items_of(read, id, request.now),
                          .notes = notes_of(read, id),
                          .marks = marks_of(read, id)};
  shown.note_asides =
      asides_in_meeting(read, request, asked, "meeting_notes", numbers_in(shown.notes));
  shown.mark_asides =
      asides_in_meeting(read, request, asked, "meeting_marks", numbers_in(shown.marks));
  shown.to_do = to_do_beside(read, request, asked, shown);
  std::optional<Message> notice;
  if (request.queries.first("done") == "agreed") notice = say("The notes are agreed.");
  return ok(pages::notes(people::frame(request, asked.member.visit), shown, std::move(notice)));
}

// POST /groups/:group/meetings/:meeting/notes/agree
Response agree_on_notes(const Request& request, Write& write) {
  const MeetingAsked asked = meeting_asked(write, request);
  const auto run = run_of(write, asked.meeting.id);
  const bool may =
      run && !run->is_on() && !run->notes_agreed_at && run->pen_by == asked.member.person();
  if (may) agree_notes(write, asked.meeting.id, request.now);
  write.commit();
  return see_other(path_to(asked.meeting) + "/notes" + (may ? "?done=agreed" : ""));
}

// GET /groups/:group/meetings/:meeting/items/:item/notes
Response write_notes_page(const Request& request, Read& read) {
  return write_answer(request, write_shown(read, request, notes_asked(read, request)));
}

// POST /groups/:group/meetings/:meeting/items/:item/notes
Response save_notes(const Request& request, Write& write) {
  const NotesAsked asked = written_notes_asked(write, request);
  const MeetingAsked& at = asked.at.at;
  pages::WriteShown shown = write_shown(write, request, asked);
  shown.text = request.field("notes");
  if (asked.item_gone) {
    shown.problems = problem_of_gone_item();
    shown.has_pen = true;  // What was typed is kept before their eyes.
    return write_answer(request, shown);
  }
  if (!asked.has_pen()) {
    shown.problems = {{"", say("You do not have the pen any more. Copy your words, then take it "
                               "again")}};
    shown.has_pen = true;  // What was typed is kept before their eyes.
    return write_answer(request, shown);
  }
  const auto text = accept_note(shown.text, static_cast<std::int64_t>(shown.versions.size()));
  if (!text) {
    shown.problems = text.problems();
    return write_answer(request, shown);
  }
  add_note(write, at.member, at.meeting.id, asked.at.item.id, *text, request.now);
  write.commit();
  return back_to_notes(asked);
}

// POST /groups/:group/meetings/:meeting/items/:item/marks
Response mark_notes(const Request& request, Write& write) {
  const NotesAsked asked = written_notes_asked(write, request);
  const MeetingAsked& at = asked.at.at;
  const MarkForm form{.kind = request.line_field("kind"),
                      .text = request.field("text"),
                      .who = request.line_field("who"),
                      .by_when = request.line_field("by_when")};
  const auto mark = accept_mark(form, count_marks(write, at.meeting.id));
  Problems problems = mark ? Problems{} : mark.problems();
  if (asked.item_gone) {
    problems = problem_of_gone_item();
  } else if (!asked.is_open()) {
    problems = {{"", say("The group agreed on these notes, so they stay as they are")}};
  } else if (mark && needs_pen(mark->kind) && !asked.has_pen()) {
    problems = {{"", say("Whoever has the pen adds this. Take it first")}};
  }
  if (!problems.empty()) {
    pages::WriteShown shown = write_shown(write, request, asked);
    shown.mark = form;
    shown.problems = std::move(problems);
    return write_answer(request, shown);
  }
  add_mark(write, at.member, at.meeting.id, asked.at.item.id, *mark);
  write.commit();
  return back_to_notes(asked);
}

// POST /groups/:group/meetings/:meeting/items/:item/changes
Response deal_with_change(const Request& request, Write& write) {
  const NotesAsked asked = notes_asked(write, request);
  const auto number = whole_number(request.line_field("mark"));
  if (!number) throw NotFound();
  if (asked.has_pen()) close_change(write, asked.at.at.meeting.id, {*number});
  write.commit();
  return back_to_notes(asked);
}

}  // namespace alongside::meetings
