// Notes and marks in the database.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/meetings/meeting/meeting.h"
#include "slices/meetings/notes/note.h"

namespace alongside::meetings {

/// The latest of each item.
std::vector<Note> notes_of(Transaction& transaction, Id<Meeting> meeting);
/// All of one item, the latest first.
std::vector<Note> versions_of(Transaction& transaction, Id<Meeting> meeting, Id<Item> item);
void add_note(Write& write, const groups::Member& member, Id<Meeting> meeting, Id<Item> item,
              const std::string& text, Instant now);

/// By item, in the order in which they came.
std::vector<Mark> marks_of(Transaction& transaction, Id<Meeting> meeting);
std::int64_t count_marks(Transaction& transaction, Id<Meeting> meeting);
void add_mark(Write& write, const groups::Member& member, Id<Meeting> meeting, Id<Item> item,
              const NewMark& mark);
/// A change that was asked for is dealt with.
void close_change(Write& write, Id<Meeting> meeting, Id<Mark> mark);

// For two members who decide (slices/moderation).

template <class T>
struct ContributedText {
  Id<T> id;
  Id<Meeting> meeting;
  Id<groups::Group> group;
  std::string text;
};
std::vector<ContributedText<Note>> contributed_notes(Transaction& transaction,
                                                     const std::vector<std::int64_t>& numbers);
std::vector<ContributedText<Note>> notes_taken_out(Transaction& transaction,
                                                   const std::vector<std::int64_t>& numbers);
void take_note_out(Write& write, Id<Note> id, const std::string& reason);
void put_note_back(Write& write, Id<Note> id);
std::vector<ContributedText<Mark>> contributed_marks(Transaction& transaction,
                                                     const std::vector<std::int64_t>& numbers);
std::vector<ContributedText<Mark>> marks_taken_out(Transaction& transaction,
                                                   const std::vector<std::int64_t>& numbers);
void take_mark_out(Write& write, Id<Mark> id, const std::string& reason);
void put_mark_back(Write& write, Id<Mark> id);

}  // namespace alongside::meetings
