#include "slices/meetings/finding/contributions_asking.h"

#include <algorithm>

#include "foundation/http/request.h"
#include "slices/meetings/agenda/item_storage.h"
#include "slices/meetings/beforehand/words_storage.h"
#include "slices/meetings/meeting/meeting_storage.h"
#include "slices/meetings/notes/note_storage.h"
#include "slices/meetings/path_parts.h"
#include "slices/meetings/running/run_storage.h"
#include "slices/meetings/turns/turn_storage.h"

namespace alongside::meetings {
namespace {

std::vector<FindableText> meetings_found(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<FindableText> all;
  for (Meeting& one : meetings_at(read, numbers)) {
    std::string path = path_to(one);
    all.push_back({.number = one.id.number,
                   .group = one.group,
                   .title = std::move(one.title),
                   .text = std::move(one.about),
                   .within = {},
                   .path = std::move(path)});
  }
  return all;
}

std::vector<std::int64_t> numbers_after(Read& read, std::int64_t, std::int64_t after,
                                        std::int64_t most) {
  return meetings_after(read, after, most);
}

std::string path_of_item(Id<groups::Group> group, Id<Meeting> meeting, Id<Item> item) {
  return path_to_meeting(group, meeting) + "/items/" + std::to_string(item.number);
}

std::vector<Contribution> of_items(std::vector<ContributedItem> rows) {
  std::vector<Contribution> all;
  for (ContributedItem& row : rows) {
    std::string text = std::move(row.title);
    if (!row.about.empty()) text += "\n" + row.about;
    all.push_back({.number = row.id.number,
                   .whole = row.meeting.number,
                   .group = row.group,
                   .text = std::move(text),
                   .signed_by = {},
                   .path = path_of_item(row.group, row.meeting, row.id)});
  }
  return all;
}

std::vector<Contribution> of_words(std::vector<ContributedWords> rows) {
  std::vector<Contribution> all;
  for (ContributedWords& row : rows) {
    all.push_back({.number = row.id.number,
                   .whole = row.meeting.number,
                   .group = row.group,
                   .text = std::move(row.text),
                   .signed_by = row.signed_by,
                   .path = path_of_item(row.group, row.meeting, row.item)});
  }
  return all;
}

std::vector<Contribution> items_at(Read& read, const std::vector<std::int64_t>& numbers) {
  return of_items(contributed_items(read, numbers));
}
std::vector<Contribution> items_out_at(Read& read, const std::vector<std::int64_t>& numbers) {
  return of_items(items_taken_out(read, numbers));
}
void item_out(Write& write, std::int64_t number, const std::string& reason) {
  take_item_out(write, {number}, reason);
}
void item_back(Write& write, std::int64_t number) {
  put_item_back(write, {number});
}

std::vector<Contribution> words_at(Read& read, const std::vector<std::int64_t>& numbers) {
  return of_words(contributed_words(read, numbers));
}
std::vector<Contribution> words_out_at(Read& read, const std::vector<std::int64_t>& numbers) {
  return of_words(words_taken_out(read, numbers));
}
/// As on the item's page: from when the meeting begins on.
bool may_read_words(Read& read, const Request& request, const groups::Member&,
                    std::int64_t meeting) {
  const auto found = meeting_anywhere(read, {meeting});
  return found && shows_words(*found, request.now);
}
void words_out(Write& write, std::int64_t number, const std::string& reason) {
  take_words_out(write, {number}, reason);
}
void words_back(Write& write, std::int64_t number) {
  put_words_back(write, {number});
}

std::vector<Contribution> of_turns(std::vector<ContributedTurn> rows) {
  std::vector<Contribution> all;
  for (ContributedTurn& row : rows) {
    all.push_back({.number = row.id.number,
                   .whole = row.meeting.number,
                   .group = row.group,
                   .text = std::move(row.words),
                   .signed_by = row.person,
                   .path = path_to_meeting(row.group, row.meeting) + "/now"});
  }
  return all;
}

template <class T>
std::vector<Contribution> of_notes(std::vector<ContributedText<T>> rows) {
  std::vector<Contribution> all;
  for (ContributedText<T>& row : rows) {
    all.push_back({.number = row.id.number,
                   .whole = row.meeting.number,
                   .group = row.group,
                   .text = std::move(row.text),
                   .signed_by = {},
                   .path = path_to_meeting(row.group, row.meeting) + "/notes"});
  }
  return all;
}

void say_of_meeting(Write& write, const std::vector<Contribution>& found) {
  for (const Contribution& one : found) write.publish(meeting_topic({one.whole}));
}

std::vector<Contribution> turns_at(Read& read, const std::vector<std::int64_t>& numbers) {
  return of_turns(contributed_turns(read, numbers));
}
std::vector<Contribution> turns_out_at(Read& read, const std::vector<std::int64_t>& numbers) {
  return of_turns(turns_taken_out(read, numbers));
}
void turn_out(Write& write, std::int64_t number, const std::string& reason) {
  say_of_meeting(write, turns_at(write, {number}));
  take_turn_out(write, {number}, reason);
}
void turn_back(Write& write, std::int64_t number) {
  put_turn_back(write, {number});
  say_of_meeting(write, turns_at(write, {number}));
}

std::vector<Contribution> notes_at(Read& read, const std::vector<std::int64_t>& numbers) {
  return of_notes(contributed_notes(read, numbers));
}
std::vector<Contribution> notes_out_at(Read& read, const std::vector<std::int64_t>& numbers) {
  return of_notes(notes_taken_out(read, numbers));
}
void note_out(Write& write, std::int64_t number, const std::string& reason) {
  say_of_meeting(write, notes_at(write, {number}));
  take_note_out(write, {number}, reason);
}
void note_back(Write& write, std::int64_t number) {
  put_note_back(write, {number});
  say_of_meeting(write, notes_at(write, {number}));
}

std::vector<Contribution> marks_at(Read& read, const std::vector<std::int64_t>& numbers) {
  return of_notes(contributed_marks(read, numbers));
}
std::vector<Contribution> marks_out_at(Read& read, const std::vector<std::int64_t>& numbers) {
  return of_notes(marks_taken_out(read, numbers));
}
void mark_out(Write& write, std::int64_t number, const std::string& reason) {
  say_of_meeting(write, marks_at(write, {number}));
  take_mark_out(write, {number}, reason);
}
void mark_back(Write& write, std::int64_t number) {
  put_mark_back(write, {number});
  say_of_meeting(write, marks_at(write, {number}));
}

}  // namespace

std::vector<Findable> findable_meetings() {
  return {{.kind = "meetings",
           .job = "words_of_meetings",
           .rank = 45,
           .heading = say("Meetings"),
           .at = meetings_found,
           .after = numbers_after}};
}

std::vector<ContributionKind> contributions_of_meetings() {
  return {{.name = "meeting_items",
           .heading = say("Items of meetings"),
           .at = items_at,
           .taken_out_at = items_out_at,
           .take_out = item_out,
           .put_back = item_back},
          {.name = "meeting_words",
           .heading = say("Words said before a meeting"),
           .at = words_at,
           .may_read = may_read_words,
           .taken_out_at = words_out_at,
           .take_out = words_out,
           .put_back = words_back},
          {.name = "meeting_turns",
           .heading = say("What was typed in a meeting"),
           .at = turns_at,
           .taken_out_at = turns_out_at,
           .take_out = turn_out,
           .put_back = turn_back},
          {.name = "meeting_notes",
           .heading = say("Notes of meetings"),
           .at = notes_at,
           .taken_out_at = notes_out_at,
           .take_out = note_out,
           .put_back = note_back},
          {.name = "meeting_marks",
           .heading = say("Marks on notes of meetings"),
           .at = marks_at,
           .taken_out_at = marks_out_at,
           .take_out = mark_out,
           .put_back = mark_back}};
}

}  // namespace alongside::meetings
